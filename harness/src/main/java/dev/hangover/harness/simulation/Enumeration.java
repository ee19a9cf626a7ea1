package dev.hangover.harness.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * Visits every combination of decisions that a run can make, in depth-first order: run once with {@link #choices()},
 * then {@link #advance()} and run again, until that answers false. All forks share one sequence, in the order of their
 * draws, so the enumeration is complete when the run is deterministic.
 */
public final class Enumeration {
    private final List<Integer> path = new ArrayList<>();
    private final List<Integer> bounds = new ArrayList<>();
    private int depth;

    /** The source for one run. Its first decisions are fixed by the enumeration, the rest are the defaults. */
    public Choices choices() {
        depth = 0;
        return new Choices() {
            @Override
            public int choose(String what, int bound) {
                return next(what, bound);
            }

            @Override
            public Choices fork(String component) {
                return this;
            }
        };
    }

    /**
     * Moves to the next combination.
     *
     * @return false when the run just made was the last one
     * @throws IllegalStateException when the run made fewer decisions than the one before it
     */
    public boolean advance() {
        if (depth < path.size()) {
            throw new IllegalStateException("the run is not deterministic: it made " + depth
                    + " decisions, and at least " + path.size() + " the last time");
        }
        for (int i = bounds.size() - 1; i >= 0; i--) {
            int next = path.remove(i) + 1;
            if (next < bounds.get(i)) {
                path.add(next);
                return true;
            }
            bounds.remove(i);
        }
        return false;
    }

    private int next(String what, int bound) {
        Bounds.check(what, bound);
        if (depth == path.size()) {
            path.add(0);
            bounds.add(bound);
        }
        if (bounds.get(depth) != bound) {
            throw new IllegalStateException("the run is not deterministic: " + what + " had " + bounds.get(depth)
                    + " alternatives the last time, and now " + bound);
        }
        return path.get(depth++);
    }
}
