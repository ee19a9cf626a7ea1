package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Images;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.Probes;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rare case is met by the run without faults of at least three built-in scenarios, in blocks in which a fault may strike.
 * Only scenarios whose workload is written out or a swarm are looked at: the others meet what happens to come.
 */
class RareCasesTest {
    private static final int SCENARIOS = 3;
    private static final SortedMap<String, TreeSet<String>> SCENARIOS_BY_CASE = new TreeMap<>();

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("rare")
    void isMetInAtLeastThreeScenariosWithFaults(String rare) {
        if (SCENARIOS_BY_CASE.isEmpty()) {
            rare().forEach(each -> SCENARIOS_BY_CASE.put(each, new TreeSet<>()));
            Catalogue.names().stream()
                    .map(Trials::scenario)
                    .filter(scenario -> !scenario.faults().kinds().isEmpty())
                    .filter(scenario -> scenario.workload().isSwarm()
                            || !scenario.workload().transactions().isEmpty())
                    .forEach(scenario -> met(scenario)
                            .forEach(each -> SCENARIOS_BY_CASE.get(each).add(scenario.name())));
        }

        assertThat(SCENARIOS_BY_CASE.get(rare)).hasSizeGreaterThanOrEqualTo(SCENARIOS);
    }

    static List<String> rare() {
        return Probes.rare();
    }

    private static TreeSet<String> met(Scenario scenario) {
        SubjectFactory stage = new SubjectFactory(scenario, Trials.DESIGNS.get("guarded"), NodeFactory.memory());
        int last = scenario.workload().blocks();
        Heard heard = new Heard(last);
        Runs.reference(stage.subject(0), new RunSettings(last, true), heard);
        return heard.rare;
    }

    /** The rare cases up to the end of a block. */
    private static final class Heard implements RunListener {
        private final int last;
        private final TreeSet<String> rare = new TreeSet<>();
        private boolean over;

        private Heard(int last) {
            this.last = last;
        }

        @Override
        public void on(Event event) {
            if (!over && event instanceof Event.Probed probed && rare().contains(probed.probe())) {
                rare.add(probed.probe());
            }
        }

        @Override
        public void finished(long section, Images images) {
            over = section >= last;
        }
    }
}
