package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.replay.Replay;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.Verdict;
import dev.hangover.scenarios.catalogue.Scenario;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes under every order of their tasks. */
class EveryOrderTest {
    private final NodeRuns campaign = new NodeRuns(Trials.DESIGNS);

    @ParameterizedTest
    @ValueSource(strings = {"ram-chain-sends", "guarded"})
    void anOrdinaryBlockConvergesInEveryOrder(String design) {
        CaseResult result = explore("three-windows", design, 0);

        assertThat(result.coverage().complete()).isTrue();
        assertThat(result.coverage().choicePoints()).isGreaterThan(100);
        assertThat(result.coverage().choicePointsMerged()).isPositive();
        assertThat(result.outcomes().count(Verdict.CONVERGED))
                .isEqualTo(result.coverage().executions());
    }

    @Test
    void aFailureThatAnOrderAloneBringsAboutIsFoundAndReplays() {
        CaseResult result = explore("late-flush-by-schedule", "no-interlock", 0);

        assertThat(result.met()).isTrue();
        assertThat(result.failures()).isNotEmpty().allSatisfy(this::replays);
        assertThat(result.failures()).extracting(Failure::token).allMatch(token -> token.contains("~order.life-0."));
    }

    @Test
    void priorityBasedSamplesFindItTooAndReplay() {
        Scenario drawn = Trials.scenario("late-flush-by-schedule");
        Scenario scenario = drawn.withSchedules(ScheduleKind.PCT, drawn.faults().runs());
        CaseResult result = campaign.explore(scenario, "no-interlock", CaseOptions.USUAL, ProgressListener.NONE);

        assertThat(result.met()).isTrue();
        assertThat(result.coverage().complete()).isFalse();
        assertThat(result.failures())
                .isNotEmpty()
                .allMatch(failure -> failure.token().contains("~drawn.pct~"))
                .allSatisfy(this::replays);
    }

    private void replays(Failure failure) {
        Replay replay = campaign.replay(failure.token(), Optional.empty());

        assertThat(replay.sameAsRecorded()).isTrue();
        assertThat(replay.outcome()).isEqualTo(failure.outcome());
    }

    private CaseResult explore(String name, String design, int crashes) {
        Scenario scenario = Trials.scenario(name);
        Scenario small = scenario.with(
                        scenario.workload().with(1, 1, scenario.workload().seed()))
                .withFaults(crashes, 0)
                .withSchedules(ScheduleKind.EXHAUSTIVE, 0);
        return campaign.explore(small, design, CaseOptions.USUAL, ProgressListener.NONE);
    }
}
