package dev.hangover.scenarios.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.explore.Search;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.replay.Replay;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.explore.NodeRuns;
import dev.hangover.scenarios.explore.Trials;
import dev.hangover.scenarios.replay.NodeSettingsFormat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** What is done with a failure: of designs that should not converge, those runs that fail. */
@AddLifecycleHook(WholeRuns.class)
class FailureProperties {
    private static final NodeRuns CAMPAIGN = new NodeRuns(Trials.DESIGNS);
    private static final int MOST_RUNS = 20;

    @Property(tries = 9, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void aShrunkFailureFailsAlike(@ForAll("inAnyOrder") Case drawn) {
        Made made = drawn.made();
        demandFailures(made);
        if (made.converged()) {
            return;
        }

        ShrunkForm shrunk = made.explained(() -> shrunk(NodeSettingsFormat.RUNS.shortest(made.name())))
                .orElseThrow(() -> new AssertionError("not shrunk: it did not end alike" + made.described()));
        Replay replay = made.explained(() -> CAMPAIGN.replay(shrunk.token(), Optional.empty()));

        String both = made.described() + "shrunk: ./hangover replay " + shrunk.token() + "\n";
        assertThat(RunKey.ending(replay.outcome())).as(both).isEqualTo(RunKey.ending(made.outcome()));
        assertThat(replay.sameAsRecorded()).as(both).isTrue();
        assertThat(shrunk.crashes())
                .as(both)
                .isLessThanOrEqualTo(made.execution().struck().faults().size());
        assertThat(shrunk.sections())
                .as(both)
                .isLessThanOrEqualTo(drawn.blocks().size());
    }

    @Property(tries = 9, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void explorationFindsWhatSamplingFinds(@ForAll("fifo") Case drawn) {
        requireFound(drawn, search(drawn));
    }

    @Property(tries = 9, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void explorationOfEveryOrderFindsWhatSamplingFinds(@ForAll("small") Case drawn) {
        requireFound(drawn, searchInEveryOrder(drawn));
    }

    /** Has the campaign shrink a run. */
    Optional<ShrunkForm> shrunk(String text) {
        return CAMPAIGN.shrink(text, Optional.empty(), MOST_RUNS, ProgressListener.NONE)
                .smallest();
    }

    /** The exploration that has to find the failures of a case in the straight order. */
    Search search(Case drawn) {
        return Search.of(budget(drawn));
    }

    /** The same for a case in any order. */
    Search searchInEveryOrder(Case drawn) {
        return search(drawn).inEveryOrder();
    }

    @Provide
    Arbitrary<Case> inAnyOrder() {
        return Cases.of(Cases.failing(), 2, Cases.aDeathAndMore(), Cases.orders());
    }

    @Provide
    Arbitrary<Case> fifo() {
        return Cases.of(Cases.failing(), 2, Cases.aDeathAndMore(), Cases.fifo());
    }

    @Provide
    Arbitrary<Case> small() {
        return Cases.of(Cases.failing(), 1, Cases.aDeath(), Cases.orders());
    }

    private void requireFound(Case drawn, Search search) {
        Trials trials = drawn.trials(NodeFactory.memory());
        Made made = drawn.made("memory", trials, false);
        demandFailures(made);
        if (made.converged()) {
            return;
        }
        List<FaultKind> kinds =
                drawn.faults().stream().map(PlannedFault::kind).distinct().toList();
        RunSettings settings = trials.settings().trying(kinds);
        assertThat(new Explorer(trials.subject(), settings, search)
                        .exploreUntil(run -> made.kind().includes(run.outcome())))
                .as(() -> "no run of the exploration ended so" + made.described())
                .isPresent();
    }

    private static Budget budget(Case drawn) {
        int restarts = (int) drawn.faults().stream()
                .filter(fault -> fault.kind() == FaultKind.RESTART)
                .count();
        return new Budget(drawn.faults().size() - restarts, restarts);
    }

    private static void demandFailures(Made made) {
        Statistics.label("failed").collect(!made.converged());
        Statistics.label("failed").coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }
}
