package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.scenarios.catalogue.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workload that is written out, or is empty, draws nothing: options about drawing are refused and not ignored. */
class WrittenOutWorkloadTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--actions 3", "--draw swarm", "--draw mixed"})
    void anOptionThatWouldChangeNothingIsRefused(String option) throws Exception {
        CommandLineRun run = explore("late-release", option);

        assertThat(run.err())
                .contains(option + ": scenario 'late-release' writes its transactions out, and none are drawn")
                .contains("leave the option out");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void itIsRefusedForAFileToo() throws Exception {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, """
                title: Mine
                workload: {transactions: [[pay agoric1ann 1]]}
                designs: {guarded: converged}
                """);

        assertThat(explore(file.toString(), "--actions 3").status()).isEqualTo(2);
        assertThat(explore(file.toString(), "--blocks 1").status()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            late-release --seeds 5 | --seeds 5: scenario 'late-release' writes its transactions out, and every seed
            late-release --seed 7 | --seed 7: scenario 'late-release' writes its transactions out, and every seed
            retention --actions 0 --seeds 2 | --seeds 2: scenario 'retention' has no actions, and every seed
            retention --actions 0 --draw mixed | --draw mixed: scenario 'retention' has no actions, and none
            late-release --schedules random --at none --seeds 2 | --schedules random: --at makes a single run
            """)
    void anotherSeedThatWouldGiveTheSameCaseIsRefused(String line, String message) {
        FakeEngine engine = new FakeEngine();

        CommandLineRun run = CommandLineRun.of(engine, ("explore " + line).split(" "));

        assertThat(run.err()).contains(message).contains("leave ");
        assertThat(run.status()).isEqualTo(2);
        assertThat(engine.explored).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"terminated-vat --schedules pct", "retention", "retention --at 1/crank.end"})
    void seedsThatGiveDifferentCasesAreTaken(String line) {
        FakeEngine engine = FakeEngine.withoutFlaws();

        CommandLineRun run = CommandLineRun.of(
                engine, ("explore " + line + " --design guarded --seed 7 --seeds 3 --jobs 1").split(" "));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(engine.explored)
                .extracting(scenario -> scenario.workload().seedInHex())
                .containsExactly("7", "8", "9");
        assertThat(run.out()).doesNotContain("With one seed");
    }

    @Test
    void amongAllScenariosItIsExploredOnceAndToldOf() {
        FakeEngine engine = FakeEngine.withoutFlaws();

        CommandLineRun run = CommandLineRun.of(engine, "explore", "--design", "guarded", "--seeds", "2", "--jobs", "1");

        assertThat(engine.explored)
                .extracting(Scenario::name)
                .filteredOn(name -> List.of("late-release", "retention").contains(name))
                .containsExactly("retention", "retention", "late-release");
        assertThat(run.out())
                .contains("With one seed, because nothing is drawn there: ")
                .contains(", late-release, ")
                .doesNotContain(", retention, ");
    }

    @Test
    void theFixedSetOfRealDeathsTakesNoMoreSeeds() {
        // No case of the set has this design: no process is killed, even if a run refuses.
        CommandLineRun run =
                CommandLineRun.of(new FakeEngine(), "explore", "--real-kill", "--seeds", "2", "--design", "guarded");

        assertThat(run.err()).contains("--seeds 2: each case of the fixed set of --real-kill has one seed");
        assertThat(run.status()).isEqualTo(2);
    }

    private static CommandLineRun explore(String scenario, String option) throws Exception {
        String[] words = option.split(" ");
        return CommandLineRun.of("explore", scenario, words[0], words[1]);
    }
}
