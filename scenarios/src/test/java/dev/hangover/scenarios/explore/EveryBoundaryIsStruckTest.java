package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.Findings;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.model.incidents.FlawedDesigns;
import dev.hangover.model.node.NodeBoundaries;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.network.NetworkBoundaries;
import dev.hangover.scenarios.chain.network.Outside;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The built-in scenarios, explored as they stand, let the process die at every boundary there is. */
class EveryBoundaryIsStruckTest {
    /** Boundaries that no life of a node passes: where its parts are tested, crash by crash. */
    private static final Map<String, String> ELSEWHERE = new TreeMap<>(Map.of(
            "block.forget.write", "BlockLogTest",
            "block.forgotten", "PartiesTest",
            "consensus.rollback.write", "PlannedStopsTest",
            "disk.wiped", "ValidatorsTest",
            "sql.import.artifact", "ImportCrashTest"));

    /** A few scenarios with designs that pass all boundaries between them. */
    private static final Map<String, String> SCENARIOS = new TreeMap<>(Map.of(
            "retention", "guarded",
            "pruning", "guarded",
            "I19", "save-split",
            "I20", "index-saved-apart",
            "I5", "savepoint-without-transaction",
            "I14", "guarded cosmos-rolled-back-alone",
            "I15", "guarded",
            "late-release", "guarded",
            "planned-upgrade", "guarded",
            "io-error", "guarded"));

    @Test
    void inTheDefaultCampaign() {
        TreeSet<String> struck = new TreeSet<>();
        SCENARIOS.forEach((scenario, designs) -> Stream.of(designs.split(" "))
                .forEach(design -> explore(Trials.scenario(scenario), design)
                        .probes()
                        .forEach((probe, count) -> {
                            if (probe.startsWith(Findings.FAULT_AT) && count > 0) {
                                struck.add(ofNode(probe.substring(Findings.FAULT_AT.length())));
                            }
                        })));

        TreeSet<String> all = new TreeSet<>(NodeBoundaries.meanings().keySet());
        all.addAll(NetworkBoundaries.meanings().keySet());
        all.removeAll(ELSEWHERE.keySet());
        all.add(FaultSequence.RESTART.name());
        assertThat(struck).isEqualTo(all);
    }

    /** The name without that of the party. */
    private static String ofNode(String boundary) {
        String party = Outside.NODE + ".";
        return boundary.startsWith(party) ? boundary.substring(party.length()) : boundary;
    }

    private static Findings explore(Scenario scenario, String design) {
        RunSettings settings = new RunSettings(scenario.workload().blocks(), true)
                .trying(Arrays.stream(FaultKind.values())
                        .filter(kind -> scenario.faults().kinds().contains(kind))
                        .toList());
        SubjectFactory stage = new SubjectFactory(
                scenario, FlawedDesigns.beside(Trials.DESIGNS).get(design), NodeFactory.memory());
        return new Explorer(
                        stage.subject(0),
                        settings,
                        new Budget(
                                scenario.faults().crashes(), scenario.faults().restarts()),
                        ProgressListener.NONE)
                .explore()
                .findings();
    }
}
