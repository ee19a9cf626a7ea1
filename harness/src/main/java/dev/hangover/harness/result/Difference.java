package dev.hangover.harness.result;

import java.util.Optional;

/**
 * The first thing that differs from the reference run.
 *
 * @param store the store that differs, or {@code effects} when the stores agree and only what was done differs
 * @param height the height after which both were compared
 * @param key what differs inside the store
 * @param expected the reference's value, absent when it has none
 * @param actual this run's value, absent when it has none
 */
public record Difference(String store, long height, String key, Optional<String> expected, Optional<String> actual) {
    private static final int LONGEST = 90;
    private static final int BEFORE = 30;

    /** The reference's value, for people: of a long one the part in which both begin to differ. */
    public String expectedBriefly() {
        return expected.map(this::brief).orElse("nothing");
    }

    /** This run's value, for people: of a long one the part in which both begin to differ. */
    public String actualBriefly() {
        return actual.map(this::brief).orElse("nothing");
    }

    @Override
    public String toString() {
        return describe("height");
    }

    /**
     * The same in one clause.
     *
     * @param section what a section is called
     */
    public String describe(String section) {
        return store + " at " + section + " " + height + ", " + key + ": expected " + expectedBriefly() + ", actual "
                + actualBriefly();
    }

    private String brief(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int from = Math.max(0, Math.min(firstDifference() - BEFORE, value.length() - LONGEST));
        int to = Math.min(value.length(), from + LONGEST);
        return (from > 0 ? "..." : "") + value.substring(from, to) + (to < value.length() ? "..." : "") + " ("
                + value.length() + " characters)";
    }

    private int firstDifference() {
        String one = expected.orElse("");
        String other = actual.orElse("");
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
