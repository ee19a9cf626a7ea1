package dev.hangover.harness.simulation;

import java.util.List;

/**
 * The only source of decisions in a run: which task goes next, what a section contains, where the process dies.
 *
 * <p>Every component draws from its own {@linkplain #fork stream}, so that a new draw in one component does not shift the
 * draws of all others. A decision is a number from zero up; zero is always the default alternative (the first task in line,
 * the smallest amount), which is what shrinking moves towards.
 */
public interface Choices {
    /**
     * Decides between alternatives.
     *
     * @param what what is decided, for traces and recordings
     * @param bound number of alternatives, at least 1
     * @return a number from 0 to {@code bound - 1}
     * @throws IllegalArgumentException when the bound is below 1
     */
    int choose(String what, int bound);

    /**
     * Decides which flow of the program continues. For most sources all flows are alike; a source that treats them
     * differently overrides this.
     *
     * @param what what is decided, for traces and recordings
     * @param flows those that can continue, first in, first out: background tasks by their numbers, the main flow as 0
     * @return an index into the flows
     */
    default int order(String what, List<Integer> flows) {
        return choose(what, flows.size());
    }

    /**
     * A separate stream for one component. Forking the same name twice gives two equal streams.
     *
     * @param component name of the stream below this one
     */
    Choices fork(String component);

    /**
     * Decides on a number in a closed range; the lower end is the default.
     *
     * @throws IllegalArgumentException when the range is empty
     */
    default int between(String what, int low, int high) {
        if (low > high) {
            throw new IllegalArgumentException("empty range for " + what + ": " + low + " to " + high);
        }
        return low + choose(what, Math.addExact(Math.subtractExact(high, low), 1));
    }

    /** Something happened in the run that this source decides for. */
    default void sees(Event event) {}

    /** The given decisions that this source has not taken so far in its last run. */
    default List<Missed> missed() {
        return List.of();
    }

    /** Whether it is certain that, from here on, this source and all its forks take the default alternative. */
    default boolean isFifo() {
        return false;
    }

    /** Always the default alternative: the first-in-first-out schedule, the smallest workload. */
    static Choices fifo() {
        return FifoChoices.INSTANCE;
    }

    /**
     * Decisions of a source, but for the order of flows: those have random priorities that change at few points.
     *
     * @param source where priorities and change points are drawn from
     * @param depth the d of PCT, at least 1; there are d - 1 changes in each life
     * @param steps about how many decisions a life has, at least 1; a change beyond its end is one less
     */
    static Choices byPriority(Choices source, int depth, int steps) {
        return new PriorityChoices(source, depth, steps);
    }

    /** Pseudo-random decisions that depend on nothing but the seed. */
    static Choices seeded(long seed) {
        return new SeededChoices(seed);
    }
}
