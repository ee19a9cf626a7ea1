package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCertificateCommandTest {
    @TempDir
    private Path folder;

    @Test
    void whatAnExplorationWritesIsFoundToBeTrue() throws IOException {
        String alone = explored("1", "three-windows");
        CommandLineRun checked = run("check-certificate", file(), "--sample", "5", "--seed", "7");

        assertThat(checked.err()).isEmpty();
        assertThat(checked.out()).contains("\n6 runs and ").contains("\nThe bound was covered: ");
        assertThat(checked.status()).isZero();
        assertThat(explored("3", "three-windows")).isEqualTo(alone);
    }

    @Test
    void whatWasChangedIsNot() throws IOException {
        Files.writeString(
                Path.of(file()), explored("2", "three-windows").replaceFirst("\"rejoined\":1", "\"rejoined\":2"));
        CommandLineRun checked = run("check-certificate", file());

        assertThat(checked.out()).contains("The bound is not shown to be covered: it was changed after it was written");
        assertThat(checked.status()).isEqualTo(1);
    }

    @Test
    void aScenarioOfOnesOwnMustBeGiven() throws IOException {
        Path mine = folder.resolve("mine.yaml");
        Files.writeString(mine, "title: mine\nworkload: {blocks: 1, actions: 1}\ndesigns: {guarded: converged}\n");
        explored("1", mine.toString());

        CommandLineRun alone = run("check-certificate", file());
        CommandLineRun given = run("check-certificate", file(), "--sample", "2", "--scenario", mine.toString());

        assertThat(alone.status()).isEqualTo(2);
        assertThat(alone.err()).contains("'mine', which is not built in (give its file with --scenario)");
        assertThat(given.status()).isZero();
    }

    private String explored(String jobs, String scenario) throws IOException {
        CommandLineRun run = run(
                "explore",
                scenario,
                "--design",
                "guarded",
                "--blocks",
                "1",
                "--actions",
                "1",
                "--jobs",
                jobs,
                "--certificate",
                file());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return Files.readString(Path.of(file()));
    }

    private CommandLineRun run(String... args) {
        return CommandLineRun.of(args);
    }

    private String file() {
        return folder.resolve("certificate.jsonl").toString();
    }
}
