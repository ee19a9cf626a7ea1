package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Exploration;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.result.FailureKind;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Verdict;
import dev.hangover.model.host.ChainSend;
import dev.hangover.model.host.Host;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stop that a plan or an operator demands is no failure: what comes after it is struck as all else is. */
class PlannedStopsTest {
    private static final int UPGRADE = 4;

    @Test
    void newSoftwareThatLosesABatchOfTheUpgradeBlockIsFound() {
        Trials trials = Trials.of(
                Trials.scenario("planned-upgrade"),
                losingABatchInTheReplayOf(UPGRADE, sends -> true),
                NodeFactory.memory());

        Exploration exploration = explore(trials, 1, 0);

        assertThat(struck(exploration))
                .contains("4/sql.commit.after diverged (lost-effect) in iavl")
                .allMatch(failure -> failure.startsWith("4/"));
        assertThat(trials.crashAt("4/between-sql-and-iavl").outcome().law()).isEqualTo("lost-effect");
    }

    @Test
    void aBatchThatIsLostAfterARollbackIsFound() {
        Predicate<List<ChainSend>> isDecidedAnew = sends -> sends.stream()
                .noneMatch(send -> send.message().json().toString().contains("regrets"));
        Trials trials =
                Trials.of(Trials.scenario("I14"), losingABatchInTheReplayOf(2, isDecidedAnew), NodeFactory.memory());
        assertThat(trials.crashAt("2/sql.commit.after").outcome()).isEqualTo(new Outcome.Converged());

        assertThat(struck(explore(trials, 1, 0)))
                .contains("2/sql.commit.after#2 diverged (lost-effect) in iavl")
                .allMatch(failure -> failure.startsWith("2/") && failure.contains("#"));
    }

    @Test
    void everyDeathInARollbackAndInWhatFollowsHeals() {
        Exploration exploration = explore(Trials.of("I14", "guarded"), 2, 0);

        assertThat(struck(exploration)).isEmpty();
        assertThat(exploration.coverage().complete()).isTrue();
        assertThat(exploration.findings().probes())
                .containsKeys(
                        "a fault struck at operator.sql.wiped",
                        "a fault struck at operator.iavl.wiped",
                        "a fault struck at consensus.rolled-back",
                        "a fault struck at operator.noted");
    }

    /** As in the real software: some trees have lost the version that the commit record names. */
    @Test
    void onlyADeathWhileTheTreesGoBackIsRefused() {
        Exploration exploration = explore(Trials.of("rollback-with-copy", "guarded"), 1, 0);

        assertThat(struck(exploration))
                .isNotEmpty()
                .allMatch(failure ->
                        failure.matches("2/iavl\\.(rollback|rolled-back|index\\.re.*|commit-info)(#\\d)? refused .*"));
        assertThat(exploration.findings().tally().count(Verdict.CONVERGED)).isGreaterThan(30);
        assertThat(exploration.findings().probes())
                .containsKeys(
                        "a fault struck at iavl.rollback",
                        "a fault struck at iavl.rolled-back",
                        "a fault struck at operator.sql.restored");
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed", "no-space", "failed-but-done", "sync-failed-lost", "sync-failed-kept"})
    void aRollbackThatCannotBeWrittenIsRepeated(String how) {
        assertThat(Trials.of("I14", "guarded")
                        .crashAt("2/consensus.rollback.write!" + how)
                        .outcome())
                .isEqualTo(new Outcome.Converged());
    }

    @ParameterizedTest
    @CsvSource({"4/begin-block", "4/begin-block#2", "4/sql.open.after", "4/iavl.commit.after", "4/consensus.saved"})
    void everyPlaceBeforeAndAfterTheStopHasANameOfItsOwn(String place) {
        Trials trials = Trials.of("planned-upgrade", "guarded");

        assertThat(trials.crashAt(place).struck()).hasToString(place);
        assertThat(trials.reference().candidates())
                .extracting(candidate -> candidate.fault().toString())
                .doesNotHaveDuplicates()
                .contains(place);
    }

    @Test
    void aStopInABlockLeavesNoFaultOut() {
        Exploration exploration = explore(Trials.of("I8", "guarded"), 1, 0);

        assertThat(struck(exploration)).isEmpty();
        assertThat(exploration.findings().probes())
                .containsKeys("a fault struck at operator.noted", "a fault struck at sql.commit.after");
    }

    private static PlantedDesign losingABatchInTheReplayOf(long height, Predicate<List<ChainSend>> when) {
        return new PlantedDesign(host -> new PlantedDesign.Deployed(host) {
            @Override
            public void replay(long repeated) {
                List<ChainSend> saved = host.sends().recorded();
                if (repeated == height && when.test(saved)) {
                    replayWithoutLastBatch(host, saved);
                } else {
                    host.sends().replay();
                }
            }
        });
    }

    private static void replayWithoutLastBatch(Host host, List<ChainSend> saved) {
        List<ChainSend> fewer = new ArrayList<>(saved);
        int last = -1;
        for (int i = 0; i < saved.size(); i++) {
            last = saved.get(i).message().isExport() ? i : last;
        }
        fewer.remove(last);
        host.sends().replaceBy(fewer);
        host.sends().replay();
        host.sends().replaceBy(saved);
    }

    private static Exploration explore(Trials trials, int crashes, int restarts) {
        return new Explorer(trials.subject(), trials.settings(), new Budget(crashes, restarts), ProgressListener.NONE)
                .explore();
    }

    private static List<String> struck(Exploration exploration) {
        return exploration.findings().failures().stream()
                .filter(failure -> failure.outcome().verdict() != Verdict.CONVERGED)
                .map(failure -> failure.struck() + " " + FailureKind.of(failure.outcome()))
                .toList();
    }
}
