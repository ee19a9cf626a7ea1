package dev.hangover.scenarios.realkill;

import dev.hangover.harness.simulation.OutsideTheSimulation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A child process, as its parent sees it. */
@OutsideTheSimulation(reason = "a real process; what it does is compared with the simulation, never part of it")
final class Child implements AutoCloseable {
    /** What the Java library answers for a process that signal 9 ended. */
    private static final int KILLED = 128 + 9;

    private final Process process;
    private final OutputStream orders;
    private final BufferedReader lines;
    private final Path errors;

    /**
     * Starts a child.
     *
     * @param commandLine the program and its arguments
     * @param errors a file for what it writes to standard error
     */
    Child(List<String> commandLine, Path errors) {
        try {
            this.process = new ProcessBuilder(commandLine)
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a child process: " + commandLine, e);
        }
        this.orders = process.getOutputStream();
        this.lines = process.inputReader(StandardCharsets.UTF_8);
        this.errors = errors;
    }

    /** Sends it the next task. */
    void start(ChildTask task) {
        try {
            orders.write((task.line() + "\n").getBytes(StandardCharsets.UTF_8));
            orders.flush();
        } catch (IOException e) {
            // It is gone, and that is what its next announcement will say.
        }
    }

    /**
     * The next thing that it announces; waits for it.
     *
     * @return what it wrote to standard error when it is gone instead
     */
    String announcement() {
        try {
            String line = lines.readLine();
            return line == null ? exitMessage() : line;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hear the child process", e);
        }
    }

    /** Whether it has announced something that was not read yet. */
    boolean hasAnnounced() {
        try {
            return lines.ready();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hear the child process", e);
        }
    }

    /** Lets it live for a while, or until it ends by itself. */
    void leaveAlone(long nanoseconds) {
        try {
            process.waitFor(nanoseconds, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Ends it and waits until it is gone. Returns whether it ended as it should. */
    boolean dismiss() {
        try {
            orders.close();
            return process.waitFor() == Parent.IS_GONE;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Kills it with SIGKILL. Returns whether that is what ended it. */
    boolean kill() {
        process.destroyForcibly();
        try {
            return process.waitFor() == KILLED;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** A child that is not needed any more must not stay. */
    @Override
    public void close() {
        kill();
        try {
            lines.close();
            orders.close();
        } catch (IOException e) {
            // The pipes of a dead process: there is nothing in them.
        }
    }

    private String exitMessage() throws IOException {
        String said = Files.readString(errors).strip();
        return "gone" + (said.isEmpty() ? " without a word" : ", saying: " + said.replaceAll("\\R\\s*", " / "));
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while a child process was waited for", e);
    }
}
