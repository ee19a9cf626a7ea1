package dev.hangover.scenarios.lattice;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Verdict;
import java.util.List;

/**
 * What becomes of every pair of heights that a power cut can leave of the two databases.
 *
 * @param design name of the design
 * @param blocks the height that the chain had reached
 * @param pairs by the height of the swing-store, then by that of cosmos
 */
public record Lattice(String design, int blocks, List<Pair> pairs) {
    /** Keeps a copy. */
    public Lattice {
        pairs = List.copyOf(pairs);
    }

    /**
     * The largest lag that is survived: wherever cosmos is by so many blocks behind the swing-store or by fewer, the node
     * recovers. -1 when it does not even recover where both are at one height.
     */
    public long survivedLag() {
        return pairs.stream()
                        .filter(pair -> pair.lag() >= 0 && pair.verdict() != Verdict.CONVERGED)
                        .mapToLong(Pair::lag)
                        .min()
                        .orElse(blocks + 1L)
                - 1;
    }

    /** How many pairs end so. */
    public long count(Verdict verdict) {
        return pairs.stream().filter(pair -> pair.verdict() == verdict).count();
    }

    /** The pairs that neither recover nor are refused: the node goes on as if nothing had happened, or breaks. */
    public List<Pair> silent() {
        return pairs.stream()
                .filter(pair -> pair.verdict() != Verdict.CONVERGED && pair.verdict() != Verdict.REFUSED)
                .toList();
    }

    /**
     * One pair of heights.
     *
     * @param sql what the swing-store is at
     * @param iavl what cosmos is at
     * @param outcome the worst that becomes of it, over all places of the cut
     * @param cuts how many different durable states with these heights were tried
     */
    public record Pair(long sql, long iavl, Outcome outcome, int cuts) {
        /** By how many blocks cosmos is behind; negative in the forbidden corner. */
        public long lag() {
            return sql - iavl;
        }

        /** How it ends. */
        public Verdict verdict() {
            return outcome.verdict();
        }
    }
}
