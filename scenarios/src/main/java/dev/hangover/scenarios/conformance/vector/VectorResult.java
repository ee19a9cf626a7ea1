package dev.hangover.scenarios.conformance.vector;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The result of running one vector file.
 *
 * @param file the file
 * @param kind the name of its kind
 * @param operations how many lines were run, the differing one included
 * @param difference the first difference, empty when there was none
 */
public record VectorResult(Path file, String kind, int operations, Optional<Difference> difference) {
    /** Whether the model answered everything as recorded. */
    public boolean passed() {
        return difference.isEmpty();
    }

    /**
     * Where the model answered differently.
     *
     * @param line the line of the file, counted from 1
     * @param operation the operation, and what of its answer is meant
     * @param expected what was recorded
     * @param actual what the model answered
     */
    public record Difference(int line, String operation, String expected, String actual) {
        private static final int LONGEST = 400;

        /** In one line, for people; what is very long is cut. */
        @Override
        public String toString() {
            return "line " + line + ", " + brief(operation) + ": expected " + brief(expected) + ", actual "
                    + brief(actual);
        }

        private static String brief(String text) {
            return text.length() <= LONGEST
                    ? text
                    : text.substring(0, LONGEST) + "... (" + text.length() + " characters)";
        }
    }
}
