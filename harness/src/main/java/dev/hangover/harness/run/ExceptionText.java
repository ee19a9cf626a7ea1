package dev.hangover.harness.run;

/**
 * The text of an unexpected exception, in one line: its message and those of its causes, with the line of the subject that
 * threw each.
 */
final class ExceptionText {
    private static final int MOST_CAUSES = 4;

    private ExceptionText() {}

    /**
     * The line.
     *
     * @param broken what came out of the subject
     * @param home a class of the subject
     */
    static String describe(Throwable broken, Class<?> home) {
        StringBuilder text = new StringBuilder(one(broken, home));
        Throwable cause = broken.getCause();
        for (int causes = 0; cause != null && causes < MOST_CAUSES; causes++) {
            text.append(", caused by ").append(one(cause, home));
            cause = cause.getCause();
        }
        return text.toString();
    }

    private static String one(Throwable thrown, Class<?> home) {
        return text(thrown)
                + SubjectFrames.origin(thrown, home).map(at -> " " + at).orElse("");
    }

    /** The message of an exception, if it can be read. */
    static String text(Throwable thrown) {
        try {
            return String.valueOf(thrown);
        } catch (RuntimeException | StackOverflowError e) {
            return thrown.getClass().getName();
        }
    }
}
