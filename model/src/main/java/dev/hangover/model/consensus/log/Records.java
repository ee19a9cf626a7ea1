package dev.hangover.model.consensus.log;

import dev.hangover.harness.simulation.Fingerprint;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The records of a log, as a value: each holds the ones before it, so that adding one shares all others, and the
 * fingerprint of the whole is known at once.
 */
public final class Records {
    private final Records earlier;
    private final Entry entry;
    private final Fingerprint fingerprint;

    private Records(Records earlier, Entry entry) {
        this.earlier = earlier;
        this.entry = entry;
        Fingerprint.Builder builder = Fingerprint.of();
        if (earlier != null) {
            builder.add(earlier.fingerprint.hex()).add(entry.key()).add(entry.value());
        }
        this.fingerprint = builder.build();
    }

    /** No records. */
    public static Records none() {
        return new Records(null, null);
    }

    /** One more. */
    public Records plus(Entry next) {
        return new Records(this, next);
    }

    /** The last value of a key. Looks from the newest backwards, and new ones are what is asked for. */
    public Optional<String> find(String wanted) {
        for (Records at = this; at.earlier != null; at = at.earlier) {
            if (at.entry.key().equals(wanted)) {
                return Optional.of(at.entry.value());
            }
        }
        return Optional.empty();
    }

    /** Fingerprint of all records in their order. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /** The last value of every key. */
    public SortedMap<String, String> byKey() {
        SortedMap<String, String> content = new TreeMap<>();
        for (Records at = this; at.earlier != null; at = at.earlier) {
            content.putIfAbsent(at.entry.key(), at.entry.value());
        }
        return Collections.unmodifiableSortedMap(content);
    }
}
