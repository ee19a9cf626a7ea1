package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.scenarios.conformance.Conformance;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workload that is written out draws nothing: options about drawing are refused and not ignored. */
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

    private static CommandLineRun explore(String scenario, String option) throws Exception {
        String[] words = option.split(" ");
        return CommandLineRun.of(Wiring::campaign, Conformance.ofAllKinds(), "explore", scenario, words[0], words[1]);
    }
}
