package dev.hangover.harness.explore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import org.junit.jupiter.api.Test;

class TwinCheckTest {
    @Test
    void aDecisionFromOutsideStopsTheExplorationAndIsNamed() {
        assertThatThrownBy(() -> Toy.with(Bug.UNSEEDED).explore(1, 0))
                .isInstanceOf(Nondeterminism.class)
                .hasMessageContaining("two equal runs differ at event ")
                .hasMessageContaining("credit: add")
                .hasMessageContaining("(from Process.java:")
                .hasMessageContaining(" < Process.java:");
    }

    @Test
    void aDecisionThatOnlyShowsInDurableStateIsNoticedToo() {
        assertThatThrownBy(() -> Toy.with(Bug.UNSEEDED_IN_SILENCE).explore(0, 0))
                .isInstanceOf(Nondeterminism.class)
                .hasMessageContaining("finished 1 with ");
    }

    @Test
    void aRunThatEndsEarlierThanItsTwinIsNamed() {
        int[] runs = {0};
        TwinCheck twins = new TwinCheck();
        assertThatThrownBy(() -> twins.always(listener -> {
                    listener.stopped("once");
                    if (runs[0]++ == 0) {
                        listener.stopped("twice");
                    }
                    return "";
                }))
                .isInstanceOf(Nondeterminism.class)
                .hasMessageContaining("differ at event 2: once stopped: twice")
                .hasMessageContaining("once the run had ended");
    }
}
