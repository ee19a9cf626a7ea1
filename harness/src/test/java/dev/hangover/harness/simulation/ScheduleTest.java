package dev.hangover.harness.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void whatWasRecordedDecidesTheSameAgain() {
        ChoiceLog log = new ChoiceLog();
        draw(log.recording(Choices.seeded(7)));

        Schedule schedule = Schedule.of(log);

        assertThat(schedule.places()).isNotEmpty();
        assertThat(draw(schedule.choices())).isEqualTo(draw(Choices.seeded(7)));
        assertThat(Schedule.parse(schedule.toString())).isEqualTo(schedule);
    }

    @Test
    void withoutAnyTheStraightestAlternativesAreTaken() {
        assertThat(Schedule.none().choices()).isSameAs(Choices.fifo());
        assertThat(Schedule.none()).hasToString("straight");
        assertThat(Schedule.parse("straight")).isEqualTo(Schedule.none());
    }

    @Test
    void anAlternativeThatDoesNotExistIsNotTaken() {
        assertThat(Schedule.parse("life-0.1.5").choices().fork("life-0").choose("task", 3))
                .isZero();
    }

    @Test
    void aDecisionThatIsNotTakenIsMissedAndSaysWhy() {
        Choices choices =
                Schedule.parse("life-0.1.1+life-0.2.5+life-0.9.1+life-3.1.1").choices();
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
        assertThat(Schedule.parse("life-0.1.1+life-0.2.5").without(choices.missed()))
                .hasToString("life-0.1.1");
    }

    @Test
    void whatIsMalformedIsNamed() {
        assertThatThrownBy(() -> Schedule.parse("life-0.1.1+life-0.0.1"))
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
