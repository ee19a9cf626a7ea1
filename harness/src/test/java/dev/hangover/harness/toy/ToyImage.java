package dev.hangover.harness.toy;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Image;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a toy store has on disk.
 *
 * @param consensus what all must agree on
 * @param local what is kept beside it
 * @param fingerprint of both
 */
record ToyImage(SortedMap<String, String> consensus, SortedMap<String, String> local, Fingerprint fingerprint)
        implements Image {
    static ToyImage of(SortedMap<String, String> consensus, SortedMap<String, String> local) {
        Fingerprint.Builder fingerprint = Fingerprint.of().add(consensus.size());
        consensus.forEach((key, value) -> fingerprint.add(key).add(value));
        local.forEach((key, value) -> fingerprint.add(key).add(value));
        return new ToyImage(copy(consensus), copy(local), fingerprint.build());
    }

    static ToyImage blank() {
        return of(new TreeMap<>(), new TreeMap<>());
    }

    long version() {
        return Long.parseLong(consensus.getOrDefault("version", "0"));
    }

    private static SortedMap<String, String> copy(SortedMap<String, String> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
