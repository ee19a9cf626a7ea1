package dev.hangover.scenarios.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the numbers and words of a scenario may be, in files and on the command line alike. */
public final class Limits {
    /** A chain has at least one block. */
    public static final Range BLOCKS = new Range(1, 100_000);
    /** A block may be empty. */
    public static final Range ACTIONS = new Range(0, 1_000);
    /** How many faults of one kind a run may have. */
    public static final Range FAULTS = new Range(0, 9);
    /** How many schedules are sampled. */
    public static final Range RUNS = new Range(1, 10_000_000);
    /** How many workloads are drawn in a row. */
    public static final Range SEEDS = new Range(1, 100_000);
    /** How often a kind of action comes. */
    public static final Range WEIGHT = new Range(0, 1_000);
    /** Where databases can live. */
    public static final List<String> STORES = List.of("memory", "file");
    /** How many schedules are sampled when nothing is said. */
    public static final int DEFAULT_RUNS = 100;
    /** The windows of a block, in the order in which a block passes them, and the one that no crash can leave. */
    public static final List<String> WINDOWS = List.of("before-sql", "between-sql-and-iavl", "after-iavl", "forbidden");

    private static final Pattern SEED = Pattern.compile("[0-9a-fA-F]{1,16}");

    private Limits() {}

    /** The seed that is written so in hex; empty when it is none. */
    public static Optional<Long> seed(String text) {
        return Optional.of(text).filter(SEED.asMatchPredicate()).map(hex -> Long.parseUnsignedLong(hex, 16));
    }

    /**
     * Whole numbers from one to another, both included.
     *
     * @param low the lowest
     * @param high the highest
     */
    public record Range(int low, int high) {
        /** Whether the number is in it. */
        public boolean contains(long number) {
            return low <= number && number <= high;
        }

        @Override
        public String toString() {
            return low + " to " + high;
        }
    }
}
