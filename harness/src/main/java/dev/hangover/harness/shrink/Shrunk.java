package dev.hangover.harness.shrink;

import java.util.List;

/**
 * The result of shrinking a failure.
 *
 * @param history the forms that failed in the same way, each smaller than the one before; the first is the one that was
 *     given, with its faults where they were found
 * @param executions runs that were made
 * @param minimal whether no part of the last form can be taken away: false when the allowance was spent before that was
 *     known
 * @param <F> the form
 */
public record Shrunk<F>(List<F> history, long executions, boolean minimal) {
    /** Keeps a copy. */
    public Shrunk {
        history = List.copyOf(history);
    }

    /** The smallest one. */
    public F form() {
        return history.get(history.size() - 1);
    }
}
