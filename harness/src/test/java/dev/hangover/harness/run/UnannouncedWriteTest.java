package dev.hangover.harness.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.UnannouncedWrite;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Between any two durable writes there is a boundary, or the exploration stops. */
class UnannouncedWriteTest {
    @ParameterizedTest
    @EnumSource(names = {"UNANNOUNCED_WRITE", "UNANNOUNCED_WRITE_SWALLOWED"})
    void twoWritesInOneStopTheRun(Bug bug) {
        assertThatThrownBy(() -> Toy.with(bug).reference())
                .isInstanceOf(UnannouncedWrite.class)
                .hasMessageStartingWith("two durable writes without a boundary between them: first store 'ledger'"
                        + " (its numbers), then store 'ledger' (all of it); the last boundary was"
                        + " 1/ledger.commit.before.");
    }

    @Test
    void twoWritesBetweenBoundariesStopTheRun() {
        assertThatThrownBy(() -> Toy.with(Bug.UNANNOUNCED_WRITE_IN_A_TASK).explore(1, 0))
                .isInstanceOf(UnannouncedWrite.class)
                .hasMessageContaining("first store 'ledger' (all of it, in silence)")
                .hasMessageContaining("the last boundary was 0/boot.open");
    }

    @Test
    void aChangeThatWasNotReportedStopsTheRun() {
        assertThatThrownBy(() -> Toy.with(Bug.UNREPORTED_WRITE).reference())
                .isInstanceOf(UnannouncedWrite.class)
                .hasMessageStartingWith("store 'ledger' changed before 1/ledger.commit.after and reported no write");
    }
}
