package dev.hangover.scenarios.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.replay.Replay;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.workload.ActionKind;
import dev.hangover.reports.text.LaneTable;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.explore.NodeRuns;
import dev.hangover.scenarios.explore.Trials;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scenarios in which messages go from one party to another. */
class PartiesTest {
    private static final NodeRuns CAMPAIGN = new NodeRuns(Trials.DESIGNS);

    @Test
    void whoeverReleasesEarlyHasAHangoverAndTheReplayShowsWhatTheOutsideTook() {
        CaseResult result =
                CAMPAIGN.explore(Trials.scenario("early-release"), "guarded", CaseOptions.USUAL, ProgressListener.NONE);
        Failure failure = result.failures().get(0);

        Replay replay = CAMPAIGN.replay(failure.token(), Optional.empty());

        assertThat(failure.outcome().law()).isEqualTo("invariant:hangover");
        assertThat(replay.sameAsRecorded()).isTrue();
        assertThat(LaneTable.render(replay.trace())).contains("peer-a takes message 1: reply to 1");
    }

    @Test
    void whoeverReleasesLateMayDecideOtherwise() {
        Trials late = Trials.of("late-release", "guarded");

        Execution crashed = late.crashAt("2/ann.between-sql-and-iavl");
        Execution redone = late.crashAt("2/ann.response.saved");

        assertThat(crashed.outcome()).isEqualTo(new Outcome.Converged());
        assertThat(redone.outcome()).isEqualTo(new Outcome.Converged());
    }

    @Test
    void whoDiesWhenHeHasForgottenABlockMayDecideOtherwise() {
        Execution execution =
                Trials.of("late-release", "guarded").crashAt("2/ann.response.saved+2/ann.block.forgotten");

        assertThat(execution.stale().places()).isEmpty();
        assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
    }

    @Test
    void whoDiesBetweenTwoMessagesThatLeaveItHasSentTheFirst() {
        Execution execution = Trials.of("late-release", "guarded").crashAt("2/ann.letter.released");

        assertThat(execution.stale().places()).isEmpty();
        assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
    }

    @Test
    void exactlyOnceSeesMessagesThatAreMissingAndThoseThatCameTwice() {
        Trials kernels = Trials.of(small("two-kernels"), Trials.DESIGNS.get("guarded"), NodeFactory.memory());
        Invariant exactlyOnce = kernels.subject().invariants().get(0);
        Images second = kernels.reference().imagesAfter(2).orElseThrow();

        assertThat(exactlyOnce.violation(2, second)).isEmpty();
        assertThat(exactlyOnce.violation(1, second)).isPresent();
        assertThat(exactlyOnce.violation(3, second))
                .hasValueSatisfying(difference -> assertThat(difference.key()).isEqualTo("taken from bob"));
    }

    @Test
    void aKernelThatDiesTwiceInAnExchangeGetsEveryMessageOnce() {
        Trials kernels = Trials.of(small("two-kernels"), Trials.DESIGNS.get("guarded"), NodeFactory.memory());

        Execution execution = kernels.crashAt("1/bob.between-sql-and-iavl+1/ann.before-sql");

        assertThat(execution.stale().places()).isEmpty();
        assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
        assertThat(execution.probes().get("a message came again and was ignored"))
                .isPositive();
    }

    @Test
    void ordinaryMixesHaveNoActionThatNeedsAnotherKernel() {
        assertThat(ActionKind.ordinary()).doesNotContain(ActionKind.TELL, ActionKind.PACKET);
    }

    private static Scenario small(String name) {
        Scenario scenario = Trials.scenario(name);
        return scenario.with(scenario.workload().with(1, 0, 0x2a));
    }
}
