package dev.hangover.harness.result;

import java.util.Optional;

/**
 * The first thing that differs from the reference run.
 *
 * @param store the store that differs, or {@code effects} when the stores agree and only what was done differs
 * @param section the section after which both were compared
 * @param key what differs inside the store
 * @param expected the reference's value, absent when it has none
 * @param actual this run's value, absent when it has none
 * @param listing how they differ as lists, see {@link Listing}; empty when they are no lists
 */
public record Difference(
        String store,
        long section,
        String key,
        Optional<String> expected,
        Optional<String> actual,
        Optional<String> listing) {
    /** Of two values; when they are lists, they are compared as lists. */
    public Difference(String store, long section, String key, Optional<String> expected, Optional<String> actual) {
        this(store, section, key, expected, actual, Listing.of(expected, actual));
    }

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
        return describe("section");
    }

    /**
     * The same in one clause.
     *
     * @param word what a section is called
     */
    public String describe(String word) {
        return store + " at " + word + " " + section + ", " + key + ": "
                + listing.orElseGet(() -> "expected " + expectedBriefly() + ", actual " + actualBriefly());
    }

    private String brief(String value) {
        return Listing.brief(value, Listing.firstDifference(expected.orElse(""), actual.orElse("")));
    }
}
