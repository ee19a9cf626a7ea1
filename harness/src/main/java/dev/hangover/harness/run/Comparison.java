package dev.hangover.harness.run;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The comparison of two durable states.
 *
 * @param consensus the first difference in what every node must agree on
 * @param local the first difference in what is durable beside that
 * @param declared the first difference in what the subject declares to decide nothing. It fails no run, but a declaration
 *     can be wrong: a run with such a difference continues to the last section of the reference run
 * @param same whether they do not differ
 */
public record Comparison(
        Optional<Difference> consensus, Optional<Difference> local, Optional<Difference> declared, boolean same) {
    /** No difference. */
    public static final Comparison SAME = new Comparison(Optional.empty(), Optional.empty());

    /**
     * They differ, and may: the subject can continue in several ways, and only the invariants decide which are right. A
     * subject whose messages may come more than once answers this where nothing else differs; see
     * {@link #of(long, Images, Images, BiPredicate)}. A run that differs lawfully is judged on, and never taken for the
     * reference run.
     */
    public static final Comparison LAWFUL = new Comparison(Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** Differences of which there is at least one, unless they are the same. */
    public Comparison(Optional<Difference> consensus, Optional<Difference> local) {
        this(consensus, local, Optional.empty());
    }

    /** Differences of which there is at least one, unless they are the same. */
    public Comparison(Optional<Difference> consensus, Optional<Difference> local, Optional<Difference> declared) {
        this(consensus, local, declared, consensus.isEmpty() && local.isEmpty() && declared.isEmpty());
    }

    /**
     * Compares the content of images, store by store and key by key.
     *
     * @throws IllegalArgumentException when they are not of the same stores
     */
    public static Comparison of(long section, Images expected, Images actual) {
        return of(section, expected, actual, (store, key) -> false);
    }

    /**
     * The same, but for keys that may differ: for example what may be there more than once, and how far a reader has got.
     * When nothing else differs the result is {@link #LAWFUL}.
     *
     * @param mayDiffer whether this key of this store may differ
     */
    public static Comparison of(long section, Images expected, Images actual, BiPredicate<String, String> mayDiffer) {
        if (expected.sameContent(actual)) {
            return SAME;
        }
        if (!expected.byStore().keySet().equals(actual.byStore().keySet())) {
            throw new IllegalArgumentException("images of different stores cannot be compared: "
                    + expected.byStore().keySet() + " and " + actual.byStore().keySet());
        }
        Optional<Difference> consensus = Optional.empty();
        Optional<Difference> local = Optional.empty();
        boolean same = true;
        for (String store : expected.byStore().keySet()) {
            Image one = expected.get(store);
            Image other = actual.get(store);
            if (!one.sameContent(other)) {
                same = false;
                Predicate<String> matters = key -> !mayDiffer.test(store, key);
                consensus = consensus.or(() -> first(store, section, one.consensus(), other.consensus(), matters));
                local = local.or(() -> first(store, section, one.local(), other.local(), matters));
                if (one.consensus().equals(other.consensus()) && one.local().equals(other.local())) {
                    local = local.or(() -> Optional.of(unreadable(store, section, one, other)));
                }
            }
        }
        return new Comparison(consensus, local, Optional.empty(), same);
    }

    /** A store says that its content differs, and yet reads the same: better a strange difference than none. */
    private static Difference unreadable(String store, long section, Image expected, Image actual) {
        return new Difference(
                store,
                section,
                "content that the store does not show",
                Optional.of(expected.fingerprint().brief()),
                Optional.of(actual.fingerprint().brief()));
    }

    /** The first key, in order, at which two maps differ. */
    public static Optional<Difference> first(
            String store, long section, SortedMap<String, String> expected, SortedMap<String, String> actual) {
        return first(store, section, expected, actual, key -> true);
    }

    private static Optional<Difference> first(
            String store,
            long section,
            SortedMap<String, String> expected,
            SortedMap<String, String> actual,
            Predicate<String> matters) {
        TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        keys.removeIf(matters.negate());
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
