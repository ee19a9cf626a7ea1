package dev.hangover.harness.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.PointOfNoReturn;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PointOfNoReturnTest {
    @Test
    void aLostSendIsLostWithTheCommitThatDoesNotRecordIt() {
        PointOfNoReturn found = of(Bug.LOST_WRITE, "2/ledger.commit.after", 1);

        assertThat(found)
                .isEqualTo(new PointOfNoReturn(
                        Optional.of("2/ledger.commit.before"), Optional.of("2/ledger.commit.after")));
        assertThat(found.sentence())
                .isEqualTo("a crash at 2/ledger.commit.before could still have led to convergence;"
                        + " from 2/ledger.commit.after on every continuation fails");
    }

    @Test
    void afterTheFirstOfTwoCrashesThereIsStillAWayOut() {
        PointOfNoReturn found = of(Bug.SECOND_CRASH, "2/ledger.commit.after+2/replay.send", 2);

        assertThat(found.lastEscape()).contains("2/ledger.commit.after");
        assertThat(found.from().orElseThrow()).startsWith("2/ledger.commit.after+");
    }

    @Test
    void aRunThatFailsWithoutAnyFaultHasNoWayOut() {
        assertThat(of(Bug.ALWAYS_REFUSES, "none", 0).lastEscape()).isEmpty();
    }

    @Test
    void aScheduleAloneCanLoseARunThatACrashWouldHaveSaved() {
        Toy toy = Toy.with(Bug.LATE_TASK);
        Choices order = Schedule.parse("life-0.1.2").choices();

        PointOfNoReturn found = new PointOfNoReturnFinder(toy.subject(), toy.settings(), toy.reference())
                .of(order, FaultSequence.none(), 0);

        assertThat(found.lastEscape()).isPresent();
        assertThat(found.from()).isPresent();
    }

    private static PointOfNoReturn of(Bug bug, String faults, int crashes) {
        Toy toy = Toy.with(bug);
        Reference reference = toy.reference();
        return new PointOfNoReturnFinder(toy.subject(), toy.settings(), reference)
                .of(Choices.fifo(), FaultSequence.parse(faults, new TreeMap<>()), crashes);
    }
}
