package dev.hangover.model.consensus.log;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.model.disk.ContentSum;
import dev.hangover.model.disk.PersistentMap;
import dev.hangover.model.disk.Summed;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The records of a log, as a value: adding one makes another value that shares all others. The last value of a key is what
 * counts; how often a key was written leaves no mark, so a log that was written twice because of a crash equals one that
 * was written once.
 */
public final class Records {
    private static final Records NONE = new Records(PersistentMap.empty(Comparator.<String>naturalOrder()));

    private final PersistentMap<String, Current> current;

    private Records(PersistentMap<String, Current> current) {
        this.current = current;
    }

    /** No records. */
    public static Records none() {
        return NONE;
    }

    /** One more. Writing what is there already changes nothing. */
    public Records plus(Entry next) {
        Current old = current.get(next.key());
        return old != null && old.entry().equals(next) ? this : new Records(current.with(next.key(), Current.of(next)));
    }

    /** The last value of a key. */
    public Optional<String> find(String wanted) {
        return Optional.ofNullable(current.get(wanted))
                .map(found -> found.entry().value());
    }

    /** Fingerprint of the last value of every key. */
    public Fingerprint fingerprint() {
        ContentSum sum = current.sum();
        return Fingerprint.of().add(sum.high()).add(sum.low()).build();
    }

    boolean sameContent(Records other) {
        return current.sum().equals(other.current.sum());
    }

    /** The last value of every key. */
    public SortedMap<String, String> byKey() {
        SortedMap<String, String> content = new TreeMap<>();
        current.values(key -> false, key -> false, true)
                .forEachRemaining(
                        one -> content.put(one.entry().key(), one.entry().value()));
        return Collections.unmodifiableSortedMap(content);
    }

    /** The last write of a key, with what it adds to the sum. */
    private record Current(Entry entry, ContentSum sum) implements Summed {
        static Current of(Entry entry) {
            return new Current(entry, ContentSum.ZERO.mix(utf8(entry.key())).mix(utf8(entry.value())));
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
