package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Exploration;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.memory.Memory;
import dev.hangover.harness.memory.Scope;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Machine;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.iavl.IavlTree;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bugs in memory that show only blocks later are found by one crash, though runs end early where they meet the reference. */
class MemoryBugsTest {
    private static final String STORE = "swingset";
    private static final int WHOLE = 8;

    @Test
    void aTreeAtItsOwnLatestVersionIsFoundAndShrunkToOneFault() {
        Scenario scenario = small(Trials.scenario("three-windows"), 2);
        NodeRuns campaign = new NodeRuns(Trials.DESIGNS.with(List.of(PlantedInMemory.treeAtItsLatest(STORE))));
        CaseOptions shrinking = new CaseOptions("memory", true, Optional.empty(), true);

        CaseResult result = campaign.explore(scenario, "planted", shrinking, ProgressListener.NONE);

        assertThat(result.outcomes().worst()).isEqualTo(Verdict.DIVERGED);
        assertThat(result.met()).isFalse();
        assertThat(result.failures())
                .flatExtracting(failure -> failure.shrunk().stream().toList())
                .isNotEmpty()
                .extracting(ShrunkForm::crashes)
                .containsOnly(1);
    }

    @Test
    void aTreeAtItsOwnLatestVersionIsFoundWhileVatsEnd() {
        requireFound("terminated-vat", PlantedInMemory.treeAtItsLatest(STORE), WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"three-windows", "design-normal", "double-crash", "terminated-vat"})
    void aCounterInTheHostIsFound(String scenario) {
        requireFound(scenario, PlantedInMemory.counterInTheHost(), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"three-windows", "design-normal", "double-crash", "terminated-vat"})
    void aCounterInAModuleOfCosmosIsFound(String scenario) {
        requireFound(scenario, PlantedInMemory.counterInCosmos(), 1);
    }

    @Test
    void aDifferenceInMemoryIsNamedByThePathOfTheField() {
        Trials trials = Trials.of(Trials.workload(3, 1, 7), Trials.DESIGNS.get("guarded"), NodeFactory.memory());
        Machine machine =
                trials.subject().load(Simulation.quiet(), trials.subject().blank());
        machine.start();
        for (int i = 0; i < 3; i++) {
            machine.step();
        }
        SortedMap<String, String> before = Memory.dump("node", machine.memory(), Scope.BETWEEN_SECTIONS);
        MultiStore stores = Fields.find(machine.memory(), MultiStore.class).orElseThrow();
        IavlTree tree = stores.tree(STORE);
        Fields.set(tree, "version", 4L);
        SortedMap<String, String> after = Memory.dump("node", machine.memory(), Scope.BETWEEN_SECTIONS);
        machine.abandon();

        assertThat(before.keySet()).isEqualTo(after.keySet());
        after.entrySet().removeAll(before.entrySet());
        assertThat(after).hasSize(1).allSatisfy((path, value) -> {
            assertThat(path).endsWith(".stores.trees[swingset].version");
            assertThat(value).isEqualTo("4");
            assertThat(before.get(path)).isEqualTo("3");
        });
    }

    private static void requireFound(String name, PlantedDesign design, int blocks) {
        Trials trials = Trials.of(small(Trials.scenario(name), blocks), design, NodeFactory.memory());
        assertThat(trials.reference().outcome()).isEqualTo(new Outcome.Converged());

        Exploration exploration = new Explorer(
                        trials.subject(), trials.settings().upTo(blocks), new Budget(1, 0), ProgressListener.NONE)
                .explore();

        assertThat(exploration.findings().failures())
                .extracting(failure -> failure.outcome().verdict())
                .isNotEmpty()
                .doesNotContain(Verdict.CONVERGED, Verdict.LATENT);
    }

    /** Drawn workloads are made as short as the bug allows; a written one is struck in its first blocks only. */
    private static Scenario small(Scenario scenario, int blocks) {
        return scenario.workload().transactions().isEmpty()
                ? scenario.with(
                        scenario.workload().with(blocks, 6, scenario.workload().seed()))
                : scenario;
    }
}
