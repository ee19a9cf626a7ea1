package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.replay.Replay;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.result.Remarked;
import dev.hangover.harness.result.Verdict;
import dev.hangover.scenarios.catalogue.Scenario;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Remarks and recoveries are counted, reported with a run that shows them, and can be demanded or forbidden. */
class RemarksTest {
    private static final NodeRuns CAMPAIGN = new NodeRuns(Trials.DESIGNS);

    @ParameterizedTest(name = "demand: {0}", quoteTextArguments = false)
    @CsvSource({
        "'', true",
        "remarks: allow, true",
        "remarks: require, true",
        "remarks: forbid, false",
        "'remarks: [lost-effect]', true",
        "'remarks: [reordered-effect]', false",
        "recovered: forbid, true",
        "recovered: require, false",
    })
    void aScenarioDemandsOrForbidsThem(String demand, boolean met) {
        CaseResult ofTheDesign = explore(scenario("", demand.isEmpty() ? "" : ", " + demand));
        CaseResult ofAll = explore(scenario(demand, ""));

        assertThat(ofTheDesign.met()).isEqualTo(met);
        assertThat(ofTheDesign.remarks().unmet()).hasSize(met ? 0 : 1);
        assertThat(ofAll).isEqualTo(ofTheDesign);
    }

    @Test
    void whatIsSaidOfADesignGoesBeforeWhatIsSaidOfAll() {
        assertThat(explore(scenario("remarks: forbid", ", remarks: allow")).met())
                .isTrue();
    }

    @Test
    void theFirstRunWithARemarkReplaysWithIt() {
        CaseResult result = explore(scenario("", ""));
        Remarked first = result.remarks().remarked().get(0);
        Replay replay = CAMPAIGN.replay(first.token(), Optional.empty());

        assertThat(result.outcomes().worst()).isEqualTo(Verdict.CONVERGED);
        assertThat(result.remarks().byLaw()).containsOnlyKeys("lost-effect");
        assertThat(result.remarks().runs()).isEqualTo(first.runs()).isPositive();
        assertThat(replay.outcome()).isEqualTo(new Outcome.Converged());
        assertThat(replay.sameAsRecorded()).isTrue();
        assertThat(replay.remarks()).containsExactly(first.first());
    }

    @Test
    void theFirstRunThatRecoveredReplays() {
        Scenario scenario = Trials.scenario("design-problem-1-finalize").withBlocks(2);
        CaseResult result = CAMPAIGN.explore(scenario, "host-storage-sync", CaseOptions.USUAL, (done, known) -> {});

        assertThat(result.remarks().recovered().runs()).isPositive();
        assertThat(result.remarks().recovered().reason()).contains("the AppHash of the block was fixed");
        assertThat(CAMPAIGN.replay(result.remarks().recovered().token(), Optional.empty())
                        .sameAsRecorded())
                .isTrue();
    }

    @Test
    void aTokenWhoseDivergenceWasNamedAfterAConsequenceStillReplays() {
        Replay replay = CAMPAIGN.replay(
                "hg1~scenario.I13~design.simulation-reaches-kernel~store.memory~blocks.1~abci.legacy~seed.2a~sample.0"
                        + "~at.1_block.logged~was.diverged.lost-effect~txs.count.pears.17~events.estimates.1~eba8a653",
                Optional.empty());

        assertThat(replay.sameAsRecorded()).isTrue();
        assertThat(replay.recordedLaw()).contains("lost-effect");
        assertThat(replay.outcome().law()).isEqualTo("answered-differently").isIn(Remark.LAWS);
    }

    private static CaseResult explore(Scenario scenario) {
        return CAMPAIGN.explore(scenario, "eager-last-changes", CaseOptions.USUAL, (done, known) -> {});
    }

    private static Scenario scenario(String ofAll, String ofTheDesign) {
        return CAMPAIGN.catalogue()
                .reader()
                .read(
                        "design-normal",
                        "design-normal.yaml",
                        true,
                        "title: t\nworkload: {blocks: 1, actions: 3, seed: 2a}\n" + ofAll
                                + "\ndesigns:\n  eager-last-changes: {expect: converged" + ofTheDesign + "}\n");
    }
}
