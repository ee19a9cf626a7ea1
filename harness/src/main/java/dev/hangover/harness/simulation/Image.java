package dev.hangover.harness.simulation;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * The durable content of one store at an instant, as an immutable value: all that survives when the process dies. It holds
 * no reference to anything that does not.
 */
public interface Image {
    /**
     * Fingerprint of the logical content, consensus and local together. Two images of one store with equal fingerprints
     * are the same durable state, however they were written.
     */
    Fingerprint fingerprint();

    /** Whether both hold the same content. May be faster than comparing fingerprints; must agree with it. */
    default boolean sameContent(Image other) {
        return fingerprint().equals(other.fingerprint());
    }

    /**
     * What a power cut could leave in place of this: the images before the last writes that were not synced, newest
     * first. None of them lists others: what is on a disk that lost its power is all that there is.
     */
    default List<? extends Image> older() {
        return List.of();
    }

    /**
     * Whether the store reports each of its writes to {@link Simulation#wrote}. Then a change that it did not report stops the
     * run: the adapter would hide a place at which the process can die.
     */
    default boolean reportsWrites() {
        return false;
    }

    /** The content as files that the tools of the store open, by file name; none when there is no such form. */
    default SortedMap<String, byte[]> files() {
        return Collections.emptySortedMap();
    }

    /**
     * The consensus state, which every node of the network must agree on, readable, by key. Read only when images differ or
     * when an invariant is judged, so it may be slow.
     */
    SortedMap<String, String> consensus();

    /** The local durable state, which may differ between nodes that agree, readable, by key. */
    SortedMap<String, String> local();
}
