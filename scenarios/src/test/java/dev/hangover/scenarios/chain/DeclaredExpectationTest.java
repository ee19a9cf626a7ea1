package dev.hangover.scenarios.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.result.Verdict;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.ExpectedVerdict;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.explore.NodeRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredExpectationTest {
    private static final HostDesigns DESIGNS = HostDesigns.find(DeclaredExpectationTest.class.getClassLoader());
    private static final Catalogue CATALOGUE = new NodeRuns(DESIGNS).catalogue();

    @TempDir
    private Path folder;

    @Test
    void whatScenariosExpectOfTheGuardedDesignIsWhatItDeclares() {
        List<Scenario> listed = CATALOGUE.all().stream()
                .filter(scenario -> scenario.designs().containsKey("guarded"))
                .toList();

        assertThat(listed).hasSizeGreaterThan(50);
        for (Scenario scenario : listed) {
            Expectation expected = scenario.designs().get("guarded");
            Expectation declared = declared(scenario, "guarded");
            assertThat(declared.verdict())
                    .as(scenario.name())
                    .isEqualTo(expected.besides().orElse(expected.verdict()));
            assertThat(declared.isAtWorst() || expected.besides().isEmpty())
                    .as(scenario.name())
                    .isTrue();
        }
    }

    @Test
    void whatAConditionBreaksIsTheOneLawThatItBreaksInACleanDesign() {
        Map.of(
                        "state-sync-without-host-keys", "invariant:state-staircase",
                        "early-release", "invariant:hangover",
                        "two-kernels-without-resend", "invariant:exactly-once")
                .forEach((scenario, law) -> assertThat(declared(CATALOGUE.find(scenario), "explicit-flush"))
                        .isEqualTo(Expectation.atWorst(Verdict.DIVERGED, Optional.of(law))));
    }

    @Test
    void whatIsNotSyncedMattersToAPowerCutOnly() throws IOException {
        Path crashes = Files.writeString(folder.resolve("crashes.yaml"), """
                title: The same without a power cut
                workload: {blocks: 1, actions: 1}
                events: [durability: {sql: full, iavl: async}]
                designs: {guarded: converged}
                """);

        assertThat(declared(CATALOGUE.find("kept-blocks"), "explicit-flush"))
                .isEqualTo(Expectation.atWorst(Verdict.REFUSED, Optional.empty()));
        assertThat(declared(CATALOGUE.find(crashes.toString()), "explicit-flush"))
                .isEqualTo(Expectation.of(Verdict.CONVERGED));
    }

    @Test
    void ofSeveralConditionsTheWorstIsExpectedAtWorst() {
        assertThat(under("guarded", Condition.LEFT_FOR_COMMIT)).isEqualTo(Expectation.of(Verdict.REFUSED));
        assertThat(under("guarded", Condition.LEFT_FOR_COMMIT, Condition.UPGRADE_WITHOUT_CRANK))
                .isEqualTo(Expectation.of(Verdict.REFUSED));
        assertThat(under("guarded", Condition.LEFT_FOR_COMMIT, Condition.LOSSY_LINK))
                .isEqualTo(Expectation.atWorst(Verdict.DIVERGED, Optional.empty()));
        assertThat(under("explicit-flush", Condition.LEFT_FOR_COMMIT, Condition.EXPORT_IN_SPLIT_STATE))
                .isEqualTo(Expectation.atWorst(Verdict.REFUSED, Optional.empty()));
    }

    @Test
    void everyConditionHasAnExpectationThatACleanDesignMeets() {
        assertThat(Condition.values())
                .extracting(Condition::usual)
                .containsOnly(ExpectedVerdict.CONVERGES, ExpectedVerdict.MAY_REFUSE, ExpectedVerdict.MAY_DIVERGE);
    }

    private static Expectation declared(Scenario scenario, String design) {
        return new SubjectFactory(scenario, DESIGNS.get(design), NodeFactory.memory()).expectation();
    }

    private static Expectation under(String design, Condition... conditions) {
        return DeclaredExpectation.of(DESIGNS.get(design), new TreeSet<>(List.of(conditions)), Abci.LEGACY);
    }
}
