package dev.hangover.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.result.Remark;
import dev.hangover.harness.simulation.Effect;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EffectDiagnosisTest {
    /** In section 5 the reference adds a, b and c; in section 4 it adds x, in section 6 y. */
    private static final List<Effect> EXPECTED = effects("a 1", "b 2", "c 3");

    @Test
    void equalEffectsBreakNoLaw() {
        assertThat(diagnose("a 1", "b 2", "c 3")).isEmpty();
    }

    @Test
    void lostEffect() {
        assertLaw("lost-effect", "never took place: bank: b -> 2", "a 1", "c 2");
        assertLaw("lost-effect", "never took place: bank: c -> 3", "a 1", "b 2");
        assertLaw("lost-effect", "never took place: bank: a -> 1");
    }

    @Test
    void duplicatedEffectAlsoWhenItChangesAllLaterAnswers() {
        assertLaw("duplicated-effect", "more than once: bank: a -> 2", "a 1", "a 2", "b 3", "c 4");
        assertLaw("duplicated-effect", "more than once: bank: c -> 4", "a 1", "b 2", "c 3", "c 4");
    }

    @Test
    void reorderedEffectAlsoWhenItChangesAllLaterAnswers() {
        assertLaw("reordered-effect", "in another order", "b 1", "a 2", "c 3");
    }

    @Test
    void leakedEffect() {
        assertLaw(
                "leaked-effect",
                "an effect of section 4 took place in this one: bank: x -> 0",
                "x 0",
                "a 1",
                "b 2",
                "c 3");
        assertLaw(
                "leaked-effect",
                "an effect of section 6 took place in this one: bank: y -> 9",
                "a 1",
                "b 2",
                "c 3",
                "y 9");
    }

    @Test
    void foreignEffect() {
        assertLaw("foreign-effect", "that the reference never had: bank: z -> 1", "z 1", "a 2", "b 3", "c 4");
    }

    @Test
    void answeredDifferently() {
        assertLaw("answered-differently", "was answered differently: bank: b -> 7", "a 1", "b 7", "c 8");
    }

    @Test
    void channelsMayInterleave() {
        Effect mail = new Effect("mail", "m", "");
        List<Effect> expected = List.of(mail, EXPECTED.get(0), EXPECTED.get(1));
        List<Effect> actual = List.of(EXPECTED.get(0), EXPECTED.get(1), mail);

        assertThat(EffectDiagnosis.of(5, expected, actual, section -> List.of()))
                .isEmpty();
        assertThat(EffectDiagnosis.of(5, expected, List.of(mail), section -> List.of()))
                .isPresent();
    }

    @Test
    void theDifferenceIsTheFirstPlaceAtWhichTheyPart() {
        assertThat(diagnose("a 1", "c 2").orElseThrow().difference())
                .hasToString("effects at section 5, bank: 3 expected, 2 found; missing #2 b");
        assertThat(diagnose("a 1", "c 2").orElseThrow().difference().expected()).contains("bank: b -> 2");
    }

    @Test
    void answersThatDifferAreToldAsAList() {
        assertThat(diagnose("a 1", "b 7", "c 3").orElseThrow().difference())
                .hasToString("effects at section 5, bank: 3 expected, 3 found; #2 expected b -> 2, found b -> 7");
    }

    @Test
    void theFirstEffectThatDiffersCountsWhateverItsChannel() {
        List<Effect> expected = mixed("zoo ask 1", "bank batch x");

        assertLaw("answered-differently", "zoo: ask -> 2", expected, mixed("zoo ask 2", "bank batch2 x"));
        assertLaw("lost-effect", "zoo: ask -> 1", expected, mixed("bank batch2 x"));
        assertLaw("foreign-effect", "zoo: other -> 5", expected, mixed("zoo other 5", "zoo ask 1", "bank batch2 x"));
        assertLaw("foreign-effect", "zoo: other -> 5", mixed("bank batch x"), mixed("zoo other 5", "bank batch2 x"));
    }

    @Test
    void aBatchThatIsAddedBeforeAnAnswerThatDiffersIsTheFirst() {
        List<Effect> expected = mixed("zoo ask 1", "bank batch x");

        assertLaw("foreign-effect", "bank: early -> x", expected, mixed("bank early x", "zoo ask 2", "bank batch x"));
    }

    @Test
    void whatChannelsHaveInCommonIsNoDifferenceHoweverItInterleaves() {
        List<Effect> expected = mixed("bank one x", "zoo ask 1", "bank two x", "zoo ask 2");

        assertLaw(
                "answered-differently",
                "zoo: ask -> 3",
                expected,
                mixed("zoo ask 1", "zoo ask 3", "bank one x", "bank two2 x"));
    }

    @Test
    void theFirstEffectOfAChannelThatDiffersCountsWhateverComesLater() {
        assertLaw("reordered-effect", "in another order", "b 1", "a 2");
        assertLaw("duplicated-effect", "more than once: bank: a -> 2", "a 1", "a 2", "b 3");
    }

    private static void assertLaw(String law, String explanation, String... actual) {
        Remark remark = diagnose(actual).orElseThrow();

        assertThat(remark.law()).isEqualTo(law);
        assertThat(remark.sentence()).endsWith(explanation);
    }

    private static void assertLaw(String law, String explanation, List<Effect> expected, List<Effect> actual) {
        Remark remark =
                EffectDiagnosis.of(5, expected, actual, section -> List.of()).orElseThrow();

        assertThat(remark.law()).isEqualTo(law);
        assertThat(remark.sentence()).endsWith(explanation);
    }

    private static List<Effect> mixed(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.split(" "))
                .map(parts -> new Effect(parts[0], parts[1], parts[2]))
                .toList();
    }

    private static Optional<Remark> diagnose(String... actual) {
        return EffectDiagnosis.of(
                5, EXPECTED, effects(actual), section -> section == 4 ? effects("x 0") : effects("y 9"));
    }

    private static List<Effect> effects(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.split(" "))
                .map(parts -> new Effect("bank", parts[0], parts[1]))
                .toList();
    }
}
