package dev.hangover.harness.result;

import java.util.List;

/**
 * The result of checking the simulation of one case against processes that were really killed.
 *
 * @param name of the case
 * @param variant of the subject
 * @param windows kills at a window of a run that nothing disturbed before
 * @param nested kills at a window of the recovery from such a kill
 * @param random kills at a random instant
 * @param disagreements what was not as the simulation had said, one sentence each
 */
public record RealDeaths(
        String name, String variant, long windows, long nested, long random, List<String> disagreements) {
    /** Keeps a copy. */
    public RealDeaths {
        disagreements = List.copyOf(disagreements);
    }

    /** All kills. */
    public long kills() {
        return windows + nested + random;
    }

    /** Whether all was as simulated. */
    public boolean agree() {
        return disagreements.isEmpty();
    }
}
