package dev.hangover.harness.toy;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Image;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a toy store has on disk.
 *
 * @param consensus what all must agree on
 * @param local what is kept beside it
 * @param fingerprint of both
 * @param older what a power cut could leave in its place
 */
record ToyImage(
        SortedMap<String, String> consensus,
        SortedMap<String, String> local,
        Fingerprint fingerprint,
        List<ToyImage> older)
        implements Image {
    static ToyImage of(SortedMap<String, String> consensus, SortedMap<String, String> local) {
        Fingerprint.Builder fingerprint = Fingerprint.of().add(consensus.size());
        consensus.forEach((key, value) -> fingerprint.add(key).add(value));
        local.forEach((key, value) -> fingerprint.add(key).add(value));
        return new ToyImage(copy(consensus), copy(local), fingerprint.build(), List.of());
    }

    /** Written, not synced: a power cut can take this away again, and what was not synced before it. */
    ToyImage unsyncedAfter(ToyImage before) {
        List<ToyImage> all = new ArrayList<>();
        all.add(new ToyImage(before.consensus, before.local, before.fingerprint, List.of()));
        all.addAll(before.older);
        return new ToyImage(consensus, local, fingerprint, List.copyOf(all));
    }

    static ToyImage blank() {
        return of(new TreeMap<>(), new TreeMap<>());
    }

    long version() {
        return Long.parseLong(consensus.getOrDefault("version", "0"));
    }

    @Override
    public boolean reportsWrites() {
        return true;
    }

    private static SortedMap<String, String> copy(SortedMap<String, String> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
