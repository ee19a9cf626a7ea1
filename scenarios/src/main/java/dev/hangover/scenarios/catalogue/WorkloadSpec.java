package dev.hangover.scenarios.catalogue;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a chain is asked to do.
 *
 * @param blocks how many blocks
 * @param actions how many actions in each block
 * @param mix how often each kind of action comes relative to the others; empty for the model's own mix
 * @param seed of the actions
 */
public record WorkloadSpec(int blocks, int actions, SortedMap<String, Integer> mix, long seed) {
    /** Keeps a copy. */
    public WorkloadSpec {
        mix = Collections.unmodifiableSortedMap(new TreeMap<>(mix));
    }

    /** The seed as it is written in files and on the command line. */
    public String seedInHex() {
        return Long.toHexString(seed);
    }
}
