package dev.hangover.scenarios.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.replay.Replay;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.Tally;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.shrink.Shrinkage;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.scenarios.explore.NodeRuns;
import dev.hangover.scenarios.explore.Trials;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders of tasks that are asked for in words. */
class HoldTest {
    private static final NodeRuns CAMPAIGN = new NodeRuns(Trials.DESIGNS);
    private static final String SCENARIO = "late-batch-by-schedule";
    private static final String FLAWED = "eager-without-await";

    @Test
    void aTaskThatIsHeldUntilAPlaceShowsWhatOneOrderOfTasksDoes() {
        assertThat(explore(FLAWED, List.of()).outcomes()).isEqualTo(Tally.none().plus(Verdict.CONVERGED));
        Failure failure = explore(FLAWED, List.of("export-batch=1/iavl.commit.after"))
                .failures()
                .get(0);

        assertThat(failure.outcome().law()).isEqualTo("invariant:export-shadow");
        assertThat(failure.token()).contains("~order.export-batch_1_iavl.commit.after~");
    }

    @Test
    void aTokenThatHoldsATaskIsReplayedAndShrunk() {
        String token = explore(FLAWED, List.of("export-batch=1/iavl.commit.after"))
                .failures()
                .get(0)
                .token();

        Replay replay = CAMPAIGN.replay(token, Optional.empty());
        Shrinkage shrunk = CAMPAIGN.shrink(token, Optional.empty(), 500, ProgressListener.NONE);

        assertThat(replay.sameAsRecorded()).isTrue();
        assertThat(shrunk.smallest().orElseThrow().token()).contains("~order.life-0.");
    }

    @Test
    void aRunFileSaysWhatIsHeldInReadableLetters() {
        RunKey name = NodeSettingsFormat.RUNS.read(explore(FLAWED, List.of("export-batch=1/iavl.commit.after"))
                .failures()
                .get(0)
                .token());
        String file = NodeSettingsFormat.RUNS.write(name, List.of());

        assertThat(file).contains("\norder export-batch=1/iavl.commit.after\n");
        assertThat(NodeSettingsFormat.RUNS.read(file)).isEqualTo(name);
    }

    @Test
    void anOrderThatTheProtocolDoesNotAllowIsStaleAndSaysWhatIsWaitedFor() {
        assertThatThrownBy(() -> explore("export-deltas-eager", List.of("export-batch=1/iavl.commit.after")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("stale order: the run did not take export-batch=1/iavl.commit.after:"
                        + " that task was not in line at 1/iavl.commit.after, because the process waits for the export queue"
                        + " before");
    }

    @Test
    void aDecisionThatDoesNotExistIsStaleInAToken() {
        RunKey name = NodeSettingsFormat.RUNS.read(explore(FLAWED, List.of("export-batch=1/iavl.commit.after"))
                .failures()
                .get(0)
                .token());
        RunKey stale = name.inOrder(Schedule.parse("life-0.2000.1"));

        assertThatThrownBy(() -> CAMPAIGN.replay(stale.token().toString(), Optional.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessageMatching(
                        "stale order: the run did not take life-0.2000.1: life-0 had no more than \\d+ decisions");
    }

    @ParameterizedTest
    @CsvSource({
        "export-batch, 'does not say until when'",
        "Export=1/sql.commit.after, 'not the name of a task'",
        "export-batch=1/no.such.place, '--hold: no such boundary'",
        "export-batch=9/sql.commit.after, 'is not in blocks 1 to 4'",
        "export-batch=1/restart, 'no place that a process can reach'",
        "vacuum=1/sql.commit.after, 'no such task was in line by then (tasks: after-commit-work, export-batch)'"
    })
    void whatCannotBeHeldIsBadInput(String hold, String message) {
        assertThatThrownBy(() -> explore(FLAWED, List.of(hold)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }

    @Test
    void aHoldIsForASingleRun() {
        CaseOptions all = CaseOptions.USUAL.holding(List.of("export-batch=1/sql.commit.after"));

        assertThatThrownBy(() -> CAMPAIGN.check(Trials.scenario(SCENARIO), FLAWED, all))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("--hold: is for a single run");
    }

    private static CaseResult explore(String design, List<String> holds) {
        CaseOptions options = new CaseOptions("memory", true, Optional.of("none"), false).holding(holds);
        return CAMPAIGN.explore(Trials.scenario(SCENARIO), design, options, ProgressListener.NONE);
    }
}
