package dev.hangover.scenarios.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivingProcessTest {
    @TempDir
    private Path folder;

    /** The lock is the only sign of life. The garbage collector closes a channel that nothing refers to, and unlocks. */
    @Test
    void aDirectoryOfALivingProcessIsNotSwept() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeepsDirectory.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Path kept = Path.of(out.readLine());

            TemporaryDirectory.createIn(folder).close();

            assertThat(kept).exists();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
