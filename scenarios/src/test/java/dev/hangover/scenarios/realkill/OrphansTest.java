package dev.hangover.scenarios.realkill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.scenarios.files.TemporaryDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
    @Test
    void childDiesWithItsParentAndTheNextStartClearsUp(@TempDir Path temporary) throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedParent.class.getName(),
                        "dev.hangover.scenarios.cli.Main",
                        "node-process")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = parent.inputReader()) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();

            parent.destroyForcibly().waitFor();
            child.onExit().get(1, TimeUnit.MINUTES);

            assertThat(directories(temporary)).as("left by the parent").hasSize(2);
            TemporaryDirectory next = TemporaryDirectory.createIn(temporary);
            assertThat(directories(temporary)).containsExactly(next.path());
            next.close();
            assertThat(directories(temporary)).isEmpty();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void directoriesOfLivingProcessesStay(@TempDir Path temporary) throws IOException {
        TemporaryDirectory one = TemporaryDirectory.createIn(temporary);
        TemporaryDirectory other = TemporaryDirectory.createIn(temporary);

        assertThat(directories(temporary)).containsExactlyInAnyOrder(one.path(), other.path());
        one.close();
        other.close();
    }

    private static List<Path> directories(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("hangover-"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }
}
