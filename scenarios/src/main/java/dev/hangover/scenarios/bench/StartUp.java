package dev.hangover.scenarios.bench;

import dev.hangover.harness.simulation.OutsideTheSimulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A short command, from the shell to its result, against {@code java -version}. */
@OutsideTheSimulation(reason = "starts other processes and waits for them")
final class StartUp implements Ratio {
    /** System property with the path of the launcher, which sets it. */
    private static final String LAUNCHER = "hangover.launcher";

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public String description() {
        return "'hangover explore three-windows --blocks 2', against 'java -version'";
    }

    @Override
    public double target() {
        return 12.0;
    }

    @Override
    public Rounds rounds() {
        return new Rounds(2, 9);
    }

    @Override
    public Clock clock() {
        return new WallTime();
    }

    @Override
    public Contest prepare() {
        List<String> command = List.of(launcher(), "explore", "three-windows", "--blocks", "2");
        List<String> bare =
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version");
        return new Contest() {
            @Override
            public void measured() {
                run(command);
            }

            @Override
            public void bare() {
                run(bare);
            }

            @Override
            public String details() {
                return "2 designs";
            }
        };
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
