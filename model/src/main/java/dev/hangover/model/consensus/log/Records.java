package dev.hangover.model.consensus.log;

import dev.hangover.harness.simulation.Fingerprint;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The records of a log, as a value: each holds the ones before it, so that adding one shares all others. The last value
 * of a key is what counts; how often a key was written leaves no mark, so a log that was written twice because of a crash
 * equals one that was written once.
 */
public final class Records {
    private static final int DIGITS_OF_A_LONG = 16;

    private final Records earlier;
    private final Entry entry;
    // Sums over the fingerprints of all current entries: they can be kept up to date without reading all of them.
    private final long high;
    private final long low;

    private Records(Records earlier, Entry entry, long high, long low) {
        this.earlier = earlier;
        this.entry = entry;
        this.high = high;
        this.low = low;
    }

    /** No records. */
    public static Records none() {
        return new Records(null, null, 0, 0);
    }

    /** One more. Writing what is there already changes nothing. */
    public Records plus(Entry next) {
        Optional<String> old = find(next.key());
        if (old.isPresent() && old.get().equals(next.value())) {
            return this;
        }
        String added = digest(next);
        String removed = old.map(value -> digest(new Entry(next.key(), value))).orElse("0".repeat(64));
        return new Records(this, next, high + high(added) - high(removed), low + low(added) - low(removed));
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

    /** Fingerprint of the last value of every key. */
    public Fingerprint fingerprint() {
        return Fingerprint.of().add(high).add(low).build();
    }

    /** Whether the last value of every key is the same. */
    boolean sameContent(Records other) {
        return high == other.high && low == other.low;
    }

    /** The last value of every key. */
    public SortedMap<String, String> byKey() {
        SortedMap<String, String> content = new TreeMap<>();
        for (Records at = this; at.earlier != null; at = at.earlier) {
            content.putIfAbsent(at.entry.key(), at.entry.value());
        }
        return Collections.unmodifiableSortedMap(content);
    }

    private static String digest(Entry entry) {
        return Fingerprint.of().add(entry.key()).add(entry.value()).build().hex();
    }

    private static long high(String digest) {
        return HexFormat.fromHexDigitsToLong(digest.substring(0, DIGITS_OF_A_LONG));
    }

    private static long low(String digest) {
        return HexFormat.fromHexDigitsToLong(digest.substring(DIGITS_OF_A_LONG, 2 * DIGITS_OF_A_LONG));
    }
}
