package dev.hangover.harness.lattice;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Verdict;
import java.util.List;

/**
 * The lattice of durable versions: how the subject restarts from every pair of versions that a power cut can leave of its
 * first two stores.
 *
 * @param variant of the subject
 * @param sections how many were finished when the power went
 * @param pairs by the version of the store that commits first, then by that of the other
 */
public record Lattice(String variant, int sections, List<Pair> pairs) {
    /** Keeps a copy. */
    public Lattice {
        pairs = List.copyOf(pairs);
    }

    /**
     * The largest lag that is survived: when the second store is at most so many versions behind the first, the subject
     * recovers. -1 when it does not even recover where both are at one version.
     */
    public long survivedLag() {
        return pairs.stream()
                        .filter(pair -> pair.lag() >= 0 && pair.verdict() != Verdict.CONVERGED)
                        .mapToLong(Pair::lag)
                        .min()
                        .orElse(sections + 1L)
                - 1;
    }

    /** How many pairs end so. */
    public long count(Verdict verdict) {
        return pairs.stream().filter(pair -> pair.verdict() == verdict).count();
    }

    /** The pairs that neither recover nor are refused: the subject continues as if nothing had happened, or breaks. */
    public List<Pair> silent() {
        return pairs.stream()
                .filter(pair -> pair.verdict() != Verdict.CONVERGED && pair.verdict() != Verdict.REFUSED)
                .toList();
    }

    /**
     * One pair of versions.
     *
     * @param first version of the store that commits first
     * @param second version of the other
     * @param outcome the worst outcome, over all places of the cut
     * @param cuts how many different durable states with these versions were tried
     */
    public record Pair(long first, long second, Outcome outcome, int cuts) {
        /** By how many versions the second store is behind; negative where it is ahead, which no power cut of synced stores leaves. */
        public long lag() {
            return first - second;
        }

        /** Its outcome. */
        public Verdict verdict() {
            return outcome.verdict();
        }
    }
}
