package dev.hangover.scenarios.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.Execution;
import dev.hangover.scenarios.subject.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every canonical window of every block, for every design that is expected to converge: the process dies there, is started
 * again, and must end where a node that never died is. Each case runs from the very beginning, as the real thing would.
 *
 * <p>{@code -Dhangover.case='3/between-sql-and-iavl guarded'} runs one case alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashMatrix {
    private static final String SCENARIO = "three-windows";
    private static final List<String> DESIGNS = List.of("ram-chain-sends", "guarded");
    private static final String WANTED = System.getProperty("hangover.case", "");

    private final Map<String, Trials> trials = new LinkedHashMap<>();
    private final Map<Window, Integer> reached = new LinkedHashMap<>();

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @MethodSource("cases")
    void converges(String name, String coordinates, String design, Window window) {
        Trials trial = trials.computeIfAbsent(design, one -> Trials.of(SCENARIO, one));

        Execution execution = trial.crashAt(coordinates);

        assertThat(execution.stale().places())
                .as("places that the run never came to")
                .isEmpty();
        assertThat(trial.subject().window(execution.left().orElseThrow())).isEqualTo(window.word());
        assertThat(execution.outcome()).as(() -> trial.story(design, execution)).isEqualTo(new Outcome.Converged());
        reached.merge(window, 1, Integer::sum);
    }

    @AfterAll
    void everyWindowWasReached() {
        if (WANTED.isEmpty()) {
            int each = Trials.scenario(SCENARIO).workload().blocks() * DESIGNS.size();
            assertThat(reached.values()).hasSize(3).allMatch(count -> count == each);
        } else {
            assertThat(reached).as("-Dhangover.case=%s names no case", WANTED).isNotEmpty();
        }
    }

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (String design : DESIGNS) {
            for (int block = 1; block <= Trials.scenario(SCENARIO).workload().blocks(); block++) {
                for (Window window : Window.values()) {
                    String coordinates = block + "/" + window.word();
                    boolean wanted = WANTED.isEmpty() || WANTED.equals(coordinates + " " + design);
                    if (window.canonical().isPresent() && wanted) {
                        String name = "block " + block + " · " + window.word().replace('-', ' ') + " · " + design;
                        cases.add(arguments(name, coordinates, design, window));
                    }
                }
            }
        }
        return cases.stream();
    }
}
