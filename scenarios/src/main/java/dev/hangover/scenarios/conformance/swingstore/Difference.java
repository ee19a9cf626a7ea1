package dev.hangover.scenarios.conformance.swingstore;

/**
 * The first place at which the store under test did something else than the real package.
 *
 * @param line number of the line in the vector file, from 1
 * @param operation what was done, with its arguments, or which final observation
 * @param expected what the file says
 * @param actual what was observed
 */
public record Difference(int line, String operation, String expected, String actual) {
    private static final int LONGEST = 400;

    /** In a few lines, for people; long values are cut. */
    @Override
    public String toString() {
        return "line " + line + ": " + brief(operation) + "\n  expected: " + brief(expected) + "\n  actual:   "
                + brief(actual);
    }

    private static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "... (" + text.length() + " characters)";
    }
}
