package dev.hangover.scenarios.explore;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.cases.Engine;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.replay.RunWatch;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.reports.text.SummaryTable;
import dev.hangover.scenarios.catalogue.Scenario;
import java.nio.file.Path;
import java.util.List;

/**
 * One host design explored in one scenario, in memory: the process dies at every boundary, as often in one run as the
 * scenario says, and every run is judged by the one that never dies.
 *
 * @param result what was found: how many runs ended how, and each kind of failure with the place of its crash
 */
public record DesignCheck(CaseResult result) {
    /** Stands in the commands that replay failures: where the jar of the design is has not been said. */
    private static final String JAR = "JAR_OF_YOUR_DESIGN";

    /**
     * Explores a design.
     *
     * @param scenario a scenario file; when it does not list the design, the design's own prospect is expected
     * @param design by its name; need not be named in {@code META-INF/services}
     * @throws dev.hangover.scenarios.catalogue.BadScenario naming file, line and key, when the scenario is wrong
     * @throws dev.hangover.harness.input.BadInput when another design has the same name
     * @throws dev.hangover.harness.explore.Nondeterminism when the same run went differently twice
     */
    public static DesignCheck of(Path scenario, HostDesign design) {
        Designs designs = new Designs(othersThan(design), List.of(new Plugin(JAR, List.of(design), List.of())));
        Scenario story = designs.catalogue().find(scenario.toString());
        NodeExploration exploration = new NodeExploration(new NodeCases(designs), story, design.name());
        CaseOptions options = CaseOptions.USUAL.checkingEachBoundary();
        exploration.check(options);
        return new DesignCheck(exploration.explore(Engine.STANDARD, options, RunWatch.NONE, ProgressListener.NONE));
    }

    /** A project's own service file is on the class path of its tests, so the design may have been found already. */
    private static HostDesigns othersThan(HostDesign design) {
        HostDesigns found = HostDesigns.find(DesignCheck.class.getClassLoader());
        return HostDesigns.of(found.byName().values().stream()
                .filter(other -> !other.getClass().equals(design.getClass()))
                .toList());
    }

    /**
     * Insists that the scenario's expectation was met.
     *
     * @throws AssertionError with the table of outcomes and a command that replays each kind of failure
     */
    public void requireMet() {
        if (!result.met()) {
            throw new AssertionError("\n" + SummaryTable.render(List.of(result)));
        }
    }
}
