package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.Execution;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.Probes;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.chain.node.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every canonical window of every block, for every design that is expected to converge: the process dies there, is started
 * again, and must end where a node that never died is. Each case runs from the very beginning, as the real thing would. The
 * blocks are those of the ordinary scenario, and of swarms that were chosen for the rare cases that they meet.
 *
 * <p>{@code -Dhangover.case='3/between-sql-and-iavl guarded'} runs one case alone, and {@code -Dhangover.case='3/after-iavl
 * guarded swarm-3cb'} one with a swarm.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashMatrix {
    private static final String ORDINARY = "three-windows";
    private static final String SWARM = "swarm-";
    private static final int BLOCKS_OF_SWARM = 3;
    /** The ordinary workload, then swarms by their seeds. Together they meet all rare cases. */
    private static final List<String> WORKLOADS = List.of(ORDINARY, "swarm-36e", "swarm-3cb", "swarm-25", "swarm-42c");

    private static final List<String> DESIGNS = List.of("ram-chain-sends", "guarded");
    private static final String WANTED = System.getProperty("hangover.case", "");

    private final Map<String, Trials> trials = new LinkedHashMap<>();
    private final Map<Window, Integer> reached = new LinkedHashMap<>();
    private final TreeSet<String> met = new TreeSet<>();

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("cases")
    void converges(String name, String workload, String coordinates, String design, Window window) {
        Trials trial = trials.computeIfAbsent(
                workload + " " + design,
                one -> Trials.of(scenario(workload), Trials.DESIGNS.get(design), NodeFactory.memory()));

        Execution execution = trial.crashAt(coordinates);

        assertThat(execution.stale().places())
                .as("places that the run never came to")
                .isEmpty();
        assertThat(trial.subject().window(execution.left().orElseThrow())).isEqualTo(window.word());
        assertThat(execution.outcome()).as(() -> trial.story(execution)).isEqualTo(new Outcome.Converged());
        reached.merge(window, 1, Integer::sum);
        met.addAll(execution.probes().keySet());
    }

    @AfterAll
    void everyWindowWasReached() {
        if (WANTED.isEmpty()) {
            int blocks = WORKLOADS.stream()
                    .mapToInt(workload -> scenario(workload).workload().blocks())
                    .sum();
            assertThat(reached.values()).hasSize(3).allMatch(count -> count == blocks * DESIGNS.size());
            assertThat(met).as("what the runs met").containsAll(Probes.rare());
        } else {
            assertThat(reached).as("-Dhangover.case=%s names no case", WANTED).isNotEmpty();
        }
    }

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (String workload : WORKLOADS) {
            for (String design : DESIGNS) {
                for (int block = 1; block <= scenario(workload).workload().blocks(); block++) {
                    for (Window window : Window.values()) {
                        String coordinates = block + "/" + window.word();
                        String which = workload.equals(ORDINARY) ? "" : " " + workload;
                        boolean wanted = WANTED.isEmpty() || WANTED.equals(coordinates + " " + design + which);
                        if (window.canonical().isPresent() && wanted) {
                            String name =
                                    "block " + block + " · " + window.word().replace('-', ' ') + " · " + design + which;
                            cases.add(arguments(name, workload, coordinates, design, window));
                        }
                    }
                }
            }
        }
        return cases.stream();
    }

    private static Scenario scenario(String workload) {
        return workload.equals(ORDINARY)
                ? Trials.scenario(ORDINARY)
                : Trials.swarm(BLOCKS_OF_SWARM, 3, Long.parseLong(workload.substring(SWARM.length()), 16));
    }
}
