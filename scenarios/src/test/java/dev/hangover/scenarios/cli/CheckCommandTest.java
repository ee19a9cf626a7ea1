package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aRightScenarioIsSaidToBeRight() {
        assertThat(CommandLineRun.of("check", "three-windows", "late-flush").out())
                .isEqualTo("""
                three-windows: right; 10 blocks, 0 events, 2 designs (guarded, ram-chain-sends)
                late-flush: right; 4 blocks, 1 event, 2 designs (guarded, ram-chain-sends)
                """);
    }

    @Test
    void ofAWrongOneTheLineAndTheKeyAreNamedAndNothingElseIsSaid() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("wrong.yaml"),
                "title: t\nevents:\n  - upgrade-plan: {block: 2, erly: true}\ndesigns: {guarded: converged}\n");

        CommandLineRun run = CommandLineRun.of("check", "three-windows", wrong.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("hangover: " + wrong + ":3: events[1].upgrade-plan.erly");
    }
}
