package dev.hangover.harness.run;

import java.util.Arrays;

/** An unexpected exception, in one line: what it says, and which line of the project threw it. */
final class Breakage {
    private Breakage() {}

    static String describe(Throwable broken) {
        String at = Arrays.stream(broken.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.hangover."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        Throwable cause = broken.getCause();
        return text(broken) + (cause == null ? "" : ", caused by " + text(cause)) + at;
    }

    /** What an exception says of itself, if it can. */
    static String text(Throwable thrown) {
        try {
            return String.valueOf(thrown);
        } catch (RuntimeException | StackOverflowError e) {
            return thrown.getClass().getName();
        }
    }
}
