package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Output that cannot be written is an error, for every command. */
class StandardOutputTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void whatDidNotGetOutIsStatus2() {
        StandardOutput full = new StandardOutput(new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        Terminal terminal = terminal(full);
        terminal.line("1 of 1 expectation met.");

        assertThat(Main.written(0, full, terminal)).isEqualTo(2);
        assertThat(Main.written(1, full, terminal)).isEqualTo(2);
        assertThat(Main.written(3, full, terminal)).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("hangover: standard output cannot be written (No space left on device)\n");
    }

    @Test
    void whatGotOutHasItsStatus() {
        StandardOutput good = new StandardOutput(new ByteArrayOutputStream());

        assertThat(Main.written(0, good, terminal(good))).isZero();
        assertThat(Main.written(1, good, terminal(good))).isEqualTo(1);
        assertThat(err.size()).isZero();
    }

    @Test
    @EnabledIf("thereIsADeviceThatIsAlwaysFull")
    void theProcessEndsWith2OnAFullDevice() throws IOException, InterruptedException {
        for (String arguments : List.of("list faults", "--help")) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName()));
            command.addAll(List.of(arguments.split(" ")));
            Process process = new ProcessBuilder(command)
                    .redirectOutput(Path.of("/dev/full").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor()).as(arguments).isEqualTo(2);
        }
    }

    static boolean thereIsADeviceThatIsAlwaysFull() {
        return Files.exists(Path.of("/dev/full"));
    }

    private Terminal terminal(StandardOutput out) {
        return new Terminal(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
    }
}
