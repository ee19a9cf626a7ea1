package dev.hangover.harness.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.result.Tally;
import dev.hangover.harness.result.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectationCheckTest {
    private static final Tally DIVERGED =
            Tally.none().plus(Verdict.CONVERGED).plus(Verdict.DIVERGED).plus(Verdict.DIVERGED);

    @Test
    void anExpectationThatIsMetHasNoReasons() {
        Expectation expected = new Expectation(
                Verdict.DIVERGED,
                Optional.of("before-sql"),
                Optional.of("state"),
                Optional.of(new MaxShrunk(1, 1, 0)),
                Optional.empty());

        assertThat(new ExpectationCheck(expected, "block").unmet(DIVERGED, List.of(diverged("1/a", "before-sql"))))
                .isEmpty();
    }

    @Test
    void theWindowThatWasFoundIsSaid() {
        assertThat(unmet(window("before-sql"), diverged("1/a", "before-sql"), diverged("2/b", "after-iavl")))
                .containsExactly("window: expected before-sql, found after-iavl at 2/b");
        assertThat(unmet(window("before-sql"), diverged("1/a", ""), diverged("2/b", "after-iavl")))
                .containsExactly("window: expected before-sql, found none and after-iavl at 1/a and at 1 more place");
    }

    @Test
    void theLawThatWasBrokenIsSaid() {
        Expectation expected = new Expectation(
                Verdict.DIVERGED, Optional.empty(), Optional.of("lost-effect"), Optional.empty(), Optional.empty());

        assertThat(unmet(expected, diverged("1/a", "before-sql")))
                .containsExactly("law: expected lost-effect, found state at 1/a");
    }

    @Test
    void theSmallestFormThatIsTooLargeIsSaid() {
        Expectation expected = new Expectation(
                Verdict.DIVERGED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new MaxShrunk(1, 1, 0)),
                Optional.empty());
        Failure large = diverged("1/a", "").with(new ShrunkForm("t", "c", "2/a+3/b", 2, 1, 2, true));

        assertThat(unmet(expected, large))
                .containsExactly("smallest form: expected at most 1 fault, 1 block and 0 actions,"
                        + " found 2 faults, 2 blocks and 1 action at 2/a+3/b");
    }

    @Test
    void theWorstVerdictIsSaid() {
        assertThat(unmet(Expectation.of(Verdict.REFUSED), diverged("1/a", "")))
                .containsExactly("worst verdict: expected refused, found diverged");
        assertThat(unmet(besides(), diverged("1/a", "")))
                .containsExactly("worst verdict: expected refused besides diverged, found converged");
    }

    @Test
    void aVerdictThatIsExpectedAtWorstNeedNotOccurAndNothingWorseMay() {
        Expectation refused = Expectation.atWorst(Verdict.REFUSED, Optional.empty());
        Tally converged = Tally.none().plus(Verdict.CONVERGED);

        assertThat(new ExpectationCheck(refused, "block").unmet(converged, List.of()))
                .isEmpty();
        assertThat(new ExpectationCheck(refused, "block").unmet(converged.plus(Verdict.REFUSED), List.of()))
                .isEmpty();
        assertThat(unmet(refused, diverged("1/a", "")))
                .containsExactly("worst verdict: expected at worst refused, found diverged");
        assertThat(unmet(Expectation.atWorst(Verdict.DIVERGED, Optional.of("mailbox")), diverged("1/a", "")))
                .containsExactly("law: expected mailbox, found state at 1/a");
    }

    private static List<String> unmet(Expectation expected, Failure... failures) {
        return new ExpectationCheck(expected, "block").unmet(DIVERGED, List.of(failures));
    }

    private static Expectation besides() {
        return new Expectation(
                Verdict.REFUSED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Verdict.DIVERGED));
    }

    private static Expectation window(String window) {
        return new Expectation(
                Verdict.DIVERGED, Optional.of(window), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Failure diverged(String coordinates, String window) {
        Difference difference = new Difference("sql", 1, "key", Optional.empty(), Optional.empty());
        Outcome outcome = new Outcome.Diverged("state", "differs", difference);
        return new Failure(outcome, coordinates, window, "a", 1, "t", "c");
    }
}
