package dev.hangover.harness.explore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwinCheckTest {
    @ParameterizedTest
    @EnumSource(names = {"UNSEEDED", "UNSEEDED_CLOCK", "UNSEEDED_IDENTITY"})
    void aDecisionFromOutsideStopsTheExplorationAndIsNamedWithBothCallSites(Bug bug) {
        assertThatThrownBy(() -> Toy.with(bug).explore(1, 0))
                .isInstanceOf(Nondeterminism.class)
                .hasMessageMatching("two equal runs differ at event \\d+: "
                        + "once .*credit: add.* \\(from deliver\\(Process.java:\\d+\\) < send\\(Process.java:\\d+\\)"
                        + " < step\\(Process.java:\\d+\\)\\), "
                        + "once .*credit: add.* \\(from deliver\\(Process.java:\\d+\\) < send\\(Process.java:\\d+\\)"
                        + " < step\\(Process.java:\\d+\\)\\)");
    }

    @Test
    void theCallSiteIsWhereTheFirstEventThatDiffersWasMade() {
        assertThatThrownBy(() -> Toy.with(Bug.UNSEEDED_TASK_NAMES).explore(1, 0))
                .isInstanceOf(Nondeterminism.class)
                .hasMessageMatching(
                        ".* differ at event \\d+: once .*interest-\\d+.* \\(from gather\\(Process.java:\\d+\\) < step\\(Process.java:\\d+\\).*"
                                + ", once .*interest-\\d+.* \\(from gather\\(.*");
    }

    @Test
    void aDecisionThatOnlyShowsInDurableStateIsNoticedToo() {
        assertThatThrownBy(() -> Toy.with(Bug.UNSEEDED_IN_SILENCE).explore(0, 0))
                .isInstanceOf(Nondeterminism.class)
                .hasMessageMatching(".* a fault at 1/ledger.commit.after would leave audit \\S+, ledger \\S+"
                        + " \\(from commit\\(ToyStore.java:\\d+\\).*");
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
