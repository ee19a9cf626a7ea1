package dev.hangover.harness.run;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * How two durable states differ.
 *
 * @param consensus the first difference in what every node must agree on
 * @param local the first difference in what is durable beside that
 */
public record Comparison(Optional<Difference> consensus, Optional<Difference> local) {
    /** No difference at all. */
    public static final Comparison SAME = new Comparison(Optional.empty(), Optional.empty());

    /** Compares store by store and key by key, as the images tell. */
    public static Comparison of(long section, Images expected, Images actual) {
        if (expected.sameContent(actual)) {
            return SAME;
        }
        Optional<Difference> consensus = Optional.empty();
        Optional<Difference> local = Optional.empty();
        for (String store : expected.byStore().keySet()) {
            Image one = expected.get(store);
            Image other = actual.get(store);
            if (!one.sameContent(other)) {
                consensus = consensus.or(() -> first(store, section, one.consensus(), other.consensus()));
                local = local.or(() -> first(store, section, one.local(), other.local()));
            }
        }
        return new Comparison(consensus, local);
    }

    /** The first key, in order, at which two maps differ. */
    public static Optional<Difference> first(
            String store, long section, SortedMap<String, String> expected, SortedMap<String, String> actual) {
        TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        for (String key : keys) {
            Optional<String> one = Optional.ofNullable(expected.get(key));
            Optional<String> other = Optional.ofNullable(actual.get(key));
            if (!one.equals(other)) {
                return Optional.of(new Difference(store, section, key, one, other));
            }
        }
        return Optional.empty();
    }
}
