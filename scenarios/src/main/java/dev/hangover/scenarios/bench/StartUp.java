package dev.hangover.scenarios.bench;

import dev.hangover.harness.simulation.OutsideTheSimulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A short command, from the shell to its result, against {@code java -version}. */
@OutsideTheSimulation(reason = "starts other processes and waits for them")
final class StartUp {
    /** System property with the path of the launcher, which sets it. */
    private static final String LAUNCHER = "hangover.launcher";

    static final Figure FIGURE = new Figure(
            "start-up", "'hangover explore three-windows --blocks 2', against 'java -version'", 12.0, StartUp::measure);

    private StartUp() {}

    private static Measurement measure() {
        List<String> command = List.of(launcher(), "explore", "three-windows", "--blocks", "2");
        List<String> bare =
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version");
        double ratio = new Rounds(Rounds.WALL, 2, 9).median(() -> run(command), () -> run(bare));
        return new Measurement(ratio, "2 designs");
    }

    private static String launcher() {
        String path = System.getProperty(LAUNCHER);
        if (path == null) {
            throw new IllegalStateException("start-up can only be measured by ./hangover, which sets -D" + LAUNCHER);
        }
        return path;
    }

    private static void run(List<String> command) {
        try {
            int status = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with status " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + command.get(0) + " ran", e);
        }
    }
}
