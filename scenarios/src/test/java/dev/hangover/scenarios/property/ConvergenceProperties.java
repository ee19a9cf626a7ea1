package dev.hangover.scenarios.property;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.model.cosmos.app.CosmosProbes;
import dev.hangover.model.host.HostProbes;
import dev.hangover.model.kernel.KernelProbes;
import dev.hangover.scenarios.chain.node.Window;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

/**
 * For every workload, every order of tasks and every fault, the node ends in the state of a node that met nothing.
 */
@AddLifecycleHook(WholeRuns.class)
class ConvergenceProperties {
    private static final Predicate<Integer> SOME = count -> count > 0;
    private static final List<String> WINDOWS = Stream.of(Window.values())
            .filter(window -> window != Window.FORBIDDEN)
            .map(Window::word)
            .toList();

    /** What small blocks with actions of all kinds hardly ever meet. The crash matrix demands the rest of the rare cases. */
    private static final List<String> RARE = List.of(
            CosmosProbes.EQUAL_PAYMENTS,
            CosmosProbes.TOLD_TWICE,
            CosmosProbes.EMPTY_BLOCK,
            CosmosProbes.QUEUE_FULL,
            HostProbes.LEFTOVER,
            KernelProbes.IDS_TAKEN_BACK,
            KernelProbes.PUT_BACK);

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void everyDesignThatShouldConvergeDoes(@ForAll("cases") Case drawn) {
        Made made = drawn.made();

        made.requireConverged();
        List<Fault> faults = made.execution().struck().faults();
        for (int i = 0; i < faults.size(); i++) {
            Statistics.label("kind of fault").collect(faults.get(i).kind());
            if (faults.get(i).kind() != FaultKind.RESTART) {
                Statistics.label("window").collect(made.windows().get(i));
            }
        }
        Statistics.label("faults").collect(faults.size());
        Statistics.label("order").collect(drawn.order().getClass().getSimpleName());
        demand("kind of fault", List.of(FaultKind.values()));
        demand("window", WINDOWS);
        demand("faults", List.of(0, 1, 2, 3));
        demand("order", List.of("Deciding", "Random", "ByPriority"));
        RARE.stream().filter(made.execution().probes()::containsKey).forEach(Statistics.label("rare case")::collect);
        demand("rare case", RARE);
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void everyDesignThatShouldConvergeDoesWhenItDiesAgainInTheSameBlock(@ForAll("nested") Case drawn) {
        Made made = drawn.made();

        made.requireConverged();
        List<Fault> faults = made.execution().struck().faults();
        for (int i = 1; i < faults.size(); i++) {
            if (section(faults.get(i)) == section(faults.get(i - 1))) {
                Statistics.label("window").collect(made.windows().get(i));
            }
        }
        demand("window", WINDOWS);
    }

    @Provide
    Arbitrary<Case> cases() {
        return Cases.of(Cases.converging(), 2, 3);
    }

    @Provide
    Arbitrary<Case> nested() {
        return Cases.of(Cases.converging(), 2, Cases.deathsInWindows(2, 3), Cases.orders());
    }

    private static void demand(String label, List<?> values) {
        Statistics.label(label)
                .coverage(coverage ->
                        values.forEach(value -> coverage.check(value).count(SOME)));
    }

    private static long section(Fault fault) {
        return fault.place().section();
    }
}
