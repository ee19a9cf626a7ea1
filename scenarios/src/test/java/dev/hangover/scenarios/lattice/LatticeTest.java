package dev.hangover.scenarios.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.lattice.Lattice;
import dev.hangover.harness.result.Verdict;
import dev.hangover.scenarios.explore.NodeRuns;
import dev.hangover.scenarios.explore.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pairs of heights a power cut can leave, and how a node restarts from each. */
class LatticeTest {
    private static final int BLOCKS = 4;

    private final NodeRuns campaign = new NodeRuns(Trials.DESIGNS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ram-chain-sends",
                "guarded",
                "explicit-flush",
                "host-storage-sync",
                "host-deltas-at-commit",
                "export-deltas",
                "export-deltas-eager",
                "three-commit"
            })
    void everyPairIsRecoveredOrRefusedAndTheForbiddenCornerIsRefused(String design) {
        Lattice lattice = lattice(design);

        assertThat(lattice.pairs()).hasSize((BLOCKS + 1) * (BLOCKS + 1));
        assertThat(lattice.silent()).isEmpty();
        assertThat(lattice.pairs())
                .filteredOn(pair -> pair.lag() < 0)
                .hasSize(BLOCKS * (BLOCKS + 1) / 2)
                .allMatch(pair -> pair.verdict() == Verdict.REFUSED);
        assertThat(lattice.pairs())
                .filteredOn(pair -> pair.lag() == 0 || pair.lag() == 1)
                .hasSize(2 * BLOCKS + 1)
                .allMatch(pair -> pair.verdict() == Verdict.CONVERGED);
        assertThat(lattice.survivedLag()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"keeps-1-block, 1", "keeps-2-blocks, 2", "keeps-3-blocks, 3"})
    void whoKeepsTheSendsOfMoreBlocksSurvivesALargerLag(String design, long lag) {
        Lattice lattice = lattice(design);

        assertThat(lattice.survivedLag()).isEqualTo(lag);
        assertThat(lattice.silent()).isEmpty();
    }

    @Test
    void aStoreThatWasEmptiedIsTakenForANewOneWhenNobodyLooks() {
        Lattice lattice = lattice("empty-store-executes");

        assertThat(lattice.silent()).isNotEmpty();
        assertThat(lattice.silent()).extracting(Lattice.Pair::first).containsOnly(0L);
    }

    private Lattice lattice(String design) {
        return campaign.lattice(Trials.workload(BLOCKS, 3, 0x2a), design);
    }
}
