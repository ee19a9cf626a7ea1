package dev.hangover.scenarios.catalogue;

import java.util.List;

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
    /** Actions are drawn by weights that the scenario names, so many in each block. */
    public static final String MIXED = "mixed";
    /** Each workload draws which actions there are, how large their numbers and how full its blocks are. */
    public static final String SWARM = "swarm";
    /** How actions can be drawn. A token without a word for it was made when there was only the first. */
    public static final List<String> DRAWS = List.of(MIXED, SWARM);
    /** How the order of tasks can be chosen. */
    public static final List<String> SCHEDULES = List.of("fifo", "random", "pct", "exhaustive");
    /** The order of tasks by random priorities with two changes a life. */
    public static final String PCT = "pct";
    /** Those of them that are drawn, so many runs of them. */
    public static final List<String> SAMPLED = List.of("random", "pct");
    /** The one that tries every order. */
    public static final String EXHAUSTIVE = "exhaustive";
    /** Who is watched when nothing is said. */
    public static final String NODE = "node";
    /** Several nodes that execute the same blocks. */
    public static final String VALIDATORS = "validators";
    /** A node without consensus, and somebody outside who takes its messages. */
    public static final String OUTSIDE = "outside";
    /** Two chains whose kernels write to each other. */
    public static final String TWO_KERNELS = "two-kernels";
    /** Kinds of faults that can strike single nodes only: several parties have disks of their own. */
    public static final List<String> OF_SINGLE_NODES = List.of("power-loss", "io-error");

    /** Who can be watched: one node, or several parties of which one at a time may die. */
    public static final List<String> SUBJECTS = List.of(NODE, VALIDATORS, OUTSIDE, TWO_KERNELS);
    /** The form of the block cycle when nothing is said. */
    public static final String LEGACY = "legacy";
    /** The forms of the block cycle. */
    public static final List<String> ABCI = List.of(LEGACY, "finalize");
    /** Where databases can live. */
    public static final List<String> STORES = List.of("memory", "file");
    /** How many schedules are sampled when they are random and nothing else is said. */
    public static final int DEFAULT_RUNS = 100;
    /** The fault that is not a crash: a clean stop and start. */
    public static final String RESTART = "restart";

    /** The windows of a block, in the order in which a block passes them, and the one that no crash can leave. */
    public static final List<String> WINDOWS = List.of("before-sql", "between-sql-and-iavl", "after-iavl", "forbidden");

    private Limits() {}

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
