package org.example.shop;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Image;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a shelf has on disk.
 *
 * @param consensus all of it
 */
record ShelfImage(SortedMap<String, String> consensus) implements Image {
    static ShelfImage of(SortedMap<String, String> content) {
        return new ShelfImage(Collections.unmodifiableSortedMap(new TreeMap<>(content)));
    }

    @Override
    public Fingerprint fingerprint() {
        Fingerprint.Builder fingerprint = Fingerprint.of();
        consensus.forEach((key, text) -> fingerprint.add(key).add(text));
        return fingerprint.build();
    }

    @Override
    public SortedMap<String, String> local() {
        return Collections.emptySortedMap();
    }
}
