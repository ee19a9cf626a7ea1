package dev.hangover.scenarios.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The streams that the program prints to.
 *
 * @param out for results
 * @param err for errors and progress
 * @param interactive whether {@code err} is an interactive terminal
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {
    /**
     * Set to true by the launcher when standard error is a terminal. Java cannot ask that itself: System.console() means
     * something else on each of JDK 17, 22 and 25, and never standard error.
     */
    private static final String INTERACTIVE = "hangover.terminal";

    /** The process's own streams, always in UTF-8, so that equal results are equal bytes under every locale. */
    static Terminal ofTheProcess(StandardOutput out) {
        return new Terminal(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean(INTERACTIVE));
    }

    /** One line of results. */
    void line(String text) {
        print(text + "\n");
    }

    /** Results as they are. */
    void print(String text) {
        out.print(text);
        out.flush();
    }

    /** One line about what is being done now, when the terminal is interactive. */
    void note(String text) {
        if (interactive) {
            err.print(text + "\n");
            err.flush();
        }
    }

    /** One line for an error; text that it quotes cannot add lines. */
    void complain(String text) {
        err.print("hangover: "
                + text.replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]+", " ").strip() + "\n");
        err.flush();
    }
}
