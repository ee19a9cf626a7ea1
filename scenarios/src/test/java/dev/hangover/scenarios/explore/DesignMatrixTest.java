package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every design is in the matrix of designs and conditions, and declares what the scenarios expect of it. */
class DesignMatrixTest {
    private static final HostDesigns DESIGNS = HostDesigns.find(DesignMatrixTest.class.getClassLoader());
    private static final NodeRuns CAMPAIGN = new NodeRuns(DESIGNS);
    private static final Catalogue CATALOGUE = CAMPAIGN.catalogue();
    private static final List<String> ONE_CRASH_IN_THREE_CONDITIONS = List.of(
            "design-normal",
            "design-normal-finalize",
            "design-problem-1",
            "design-problem-1-finalize",
            "design-problem-2",
            "design-problem-2-finalize");
    private static final List<String> CONDITIONS_TAKEN_OUT = List.of(
            "conditions-taken-out",
            "flush-after-the-apphash",
            "deltas-cleared-by-replay",
            "deltas-cleared-by-replay-twice",
            "late-batch-by-schedule",
            "late-flush-by-schedule",
            "write-only",
            "write-only-finalize",
            "retention",
            "flush-during-open",
            "upgrade-during-replay",
            "upgrade-during-replay-checked");

    @ParameterizedTest
    @MethodSource("conditions")
    void whatAScenarioExpectsIsWhatTheDesignDeclares(String name) {
        Scenario scenario = CATALOGUE.find(name);
        scenario.designs()
                .forEach((design, expected) -> assertThat(
                                new SubjectFactory(scenario, DESIGNS.get(design), NodeFactory.memory())
                                        .expectation()
                                        .verdict())
                        .as(design)
                        .isEqualTo(expected.verdict()));
    }

    @Test
    void everyDesignIsInSomeScenario() {
        TreeSet<String> listed = new TreeSet<>();
        Stream.concat(conditions(), CONDITIONS_TAKEN_OUT.stream())
                .forEach(name -> listed.addAll(CATALOGUE.find(name).designs().keySet()));
        assertThat(listed).isEqualTo(DESIGNS.byName().keySet());
    }

    static Stream<String> conditions() {
        return Stream.concat(
                ONE_CRASH_IN_THREE_CONDITIONS.stream(),
                Stream.of("conditions-taken-out", "flush-after-the-apphash", "deltas-cleared-by-replay"));
    }
}
