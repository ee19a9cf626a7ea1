package dev.hangover.scenarios.chain.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.scenarios.explore.NodeRuns;
import dev.hangover.scenarios.explore.Trials;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures by which designs are compared tell them apart where they differ. */
class HostFiguresTest {
    private static final NodeRuns CAMPAIGN = new NodeRuns(Trials.DESIGNS);

    private final Map<String, Double> deployed = figures("design-normal", "ram-chain-sends");

    @Test
    void sendsAreTheSumOfTheirKindsAndAllOfThemAreRecorded() {
        assertThat(deployed.get("sends"))
                .isEqualTo(deployed.get("reads") + deployed.get("writes") + deployed.get("batches"), within(1e-9))
                .isEqualTo(deployed.get("recorded"), within(1e-9));
        assertThat(deployed.get("overlapped")).isPositive();
        assertThat(deployed.get("in window")).isZero();
        assertThat(deployed.get("extra commits")).isZero();
    }

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @ValueSource(strings = {"export-deltas", "host-deltas-at-commit"})
    void whatGoesAtCommitGoesInOneBatchInsideTheWindowAndMergesMore(String design) {
        Map<String, Double> atCommit = figures("design-normal", design);

        assertThat(atCommit.get("batches")).isEqualTo(1);
        assertThat(atCommit.get("in window")).isEqualTo(1);
        assertThat(atCommit.get("overlapped")).isZero();
        assertThat(atCommit.get("bytes saved")).isLessThan(deployed.get("bytes saved"));
        assertThat(atCommit.get("merged")).isGreaterThan(deployed.get("merged"));
        assertThat(atCommit.get("merged") + atCommit.get("deltas"))
                .as("changes that were noted")
                .isEqualTo(deployed.get("merged") + deployed.get("deltas"), within(1e-9));
    }

    @Test
    void aCommitThatNoBlockNeedsIsExtra() {
        assertThat(figures("design-normal", "three-commit").get("extra commits"))
                .isBetween(0.5, 1.0);
    }

    @Test
    void aLateDeltaOfADesignWithoutGuardIsSentInsideTheWindow() {
        assertThat(figures("design-problem-1", "ram-chain-sends").get("in window"))
                .isPositive();
    }

    @Test
    void aDesignThatNeverGetsToItsEndHasNoFigures() {
        assertThat(figures("design-normal", "embargo")).isEmpty();
        assertThat(figures("design-normal-finalize", "export-deltas")).isEmpty();
    }

    private static Map<String, Double> figures(String scenario, String design) {
        return CAMPAIGN.measure(Trials.scenario(scenario), design, CaseOptions.USUAL)
                .figures();
    }
}
