package org.example.shop;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Image;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a shelf has on disk.
 *
 * @param consensus all of it
 * @param older what a power cut could leave in its place
 */
record ShelfImage(SortedMap<String, String> consensus, List<ShelfImage> older) implements Image {
    static ShelfImage of(SortedMap<String, String> content) {
        return new ShelfImage(Collections.unmodifiableSortedMap(new TreeMap<>(content)), List.of());
    }

    /** The same content, on a disk that may lose it down to these. */
    ShelfImage over(List<ShelfImage> unsynced) {
        return new ShelfImage(
                consensus,
                unsynced.stream()
                        .map(image -> new ShelfImage(image.consensus, List.of()))
                        .toList());
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
