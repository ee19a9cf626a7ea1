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
    @Override
    public String toString() {
        return store + " at height " + height + ", " + key + ": expected " + expected.orElse("nothing") + ", actual "
                + actual.orElse("nothing");
    }
}
