package dev.hangover.harness.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DetoursTest {
    @Test
    void whatWasRecordedDecidesTheSameAgain() {
        ChoiceLog log = new ChoiceLog();
        draw(log.recording(Choices.seeded(7)));

        Detours detours = Detours.of(log);

        assertThat(detours.places()).isNotEmpty();
        assertThat(draw(detours.choices())).isEqualTo(draw(Choices.seeded(7)));
        assertThat(Detours.parse(detours.toString())).isEqualTo(detours);
    }

    @Test
    void withoutAnyTheStraightestAlternativesAreTaken() {
        assertThat(Detours.none().choices()).isSameAs(Choices.straight());
        assertThat(Detours.none()).hasToString("straight");
        assertThat(Detours.parse("straight")).isEqualTo(Detours.none());
    }

    @Test
    void anAlternativeThatDoesNotExistIsNotTaken() {
        assertThat(Detours.parse("life-0.1.5").choices().fork("life-0").choose("task", 3))
                .isZero();
    }

    @Test
    void aDecisionThatIsNotTakenIsMissedAndSaysWhy() {
        Choices choices =
                Detours.parse("life-0.1.1+life-0.2.5+life-0.9.1+life-3.1.1").choices();
        Choices life = choices.fork("life-0");
        for (int i = 0; i < 4; i++) {
            life.choose("task", 3);
        }

        assertThat(choices.missed())
                .extracting(Missed::toString)
                .containsExactly(
                        "life-0.2.5: that decision had no alternative above 2",
                        "life-0.9.1: life-0 had no more than 4 decisions",
                        "life-3.1.1: life-3 never began");
        assertThat(Detours.parse("life-0.1.1+life-0.2.5").without(choices.missed()))
                .hasToString("life-0.1.1");
    }

    @Test
    void whatIsMalformedIsNamed() {
        assertThatThrownBy(() -> Detours.parse("life-0.1.1+life-0.0.1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'life-0.0.1'")
                .hasMessageContaining("STREAM.DECISION.ALTERNATIVE");
    }

    private static String draw(Choices choices) {
        StringBuilder drawn = new StringBuilder();
        for (String stream : new String[] {"life-0", "life-1"}) {
            Choices fork = choices.fork(stream);
            for (int i = 0; i < 20; i++) {
                drawn.append(fork.choose("task", 3));
            }
        }
        return drawn.toString();
    }
}
