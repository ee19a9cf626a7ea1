package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is named twice would be counted twice. */
class NamedTwiceTest {
    @TempDir
    private Path folder;

    private final FakeEngine engine = new FakeEngine();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "explore late-flush three-windows late-flush; 'late-flush' is named twice (name it once)",
                "incidents I1 I2 I1; incidents: 'I1' is named twice (name it once)"
            })
    void isAnError(String line, String message) {
        CommandLineRun run = CommandLineRun.of(engine, line.split(" "));

        assertThat(run.err()).isEqualTo("hangover: " + message + "\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(engine.explored).isEmpty();
    }

    @Test
    void aFileByTwoPathsIsOneFile() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "title: t\ndesigns: {guarded: converged}\n");
        String detour = folder.resolve(".").resolve("mine.yaml").toString();

        CommandLineRun run = CommandLineRun.of(engine, "explore", file.toString(), detour);

        assertThat(run.err()).isEqualTo("hangover: '" + detour + "' is named twice (name it once)\n");
        assertThat(run.status()).isEqualTo(2);
    }
}
