package dev.hangover.harness.result;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The tally of runs by verdict.
 *
 * @param counts every verdict with its count, zeros included
 */
public record Tally(Map<Verdict, Long> counts) {
    /** Keeps a copy in which no verdict is missing. */
    public Tally {
        Map<Verdict, Long> all = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            all.put(verdict, counts.getOrDefault(verdict, 0L));
        }
        counts = Collections.unmodifiableMap(all);
    }

    /** No runs. */
    public static Tally none() {
        return new Tally(new EnumMap<>(Verdict.class));
    }

    /** One more run. */
    public Tally plus(Verdict verdict) {
        Map<Verdict, Long> more = new EnumMap<>(counts);
        more.merge(verdict, 1L, Long::sum);
        return new Tally(more);
    }

    /** These and those. */
    public Tally plus(Tally other) {
        Map<Verdict, Long> sum = new EnumMap<>(counts);
        other.counts.forEach((verdict, count) -> sum.merge(verdict, count, Long::sum));
        return new Tally(sum);
    }

    /** All but the runs that ended so. */
    public Tally without(Verdict verdict) {
        Map<Verdict, Long> rest = new EnumMap<>(counts);
        rest.remove(verdict);
        return new Tally(rest);
    }

    /** How many runs ended so. */
    public long count(Verdict verdict) {
        return counts.get(verdict);
    }

    /** The worst verdict that occurred; converged when no run was made. */
    public Verdict worst() {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> count(verdict) > 0)
                .reduce(Verdict.CONVERGED, (earlier, later) -> later);
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey().word())
                .collect(Collectors.joining(", "));
    }
}
