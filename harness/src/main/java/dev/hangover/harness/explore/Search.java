package dev.hangover.harness.explore;

import java.util.function.BooleanSupplier;

/**
 * How a space is searched.
 *
 * @param budget most faults in one run
 * @param everyOrder whether every order of tasks is tried, and not only first in, first out
 * @param crew makes the runs
 * @param halted asked between runs; true when no more are to be made
 * @param progress hears how far it is
 */
public record Search(Budget budget, boolean everyOrder, Crew crew, BooleanSupplier halted, ProgressListener progress) {
    /** First in, first out, one run after the other, to the end, in silence. */
    public static Search of(Budget budget) {
        return new Search(budget, false, Crew.ALONE, () -> false, ProgressListener.NONE);
    }

    /** The same under every order of tasks. */
    public Search inEveryOrder() {
        return new Search(budget, true, crew, halted, progress);
    }

    /** The same with this crew. */
    public Search by(Crew workers) {
        return new Search(budget, everyOrder, workers, halted, progress);
    }

    /** The same until this is true. */
    public Search until(BooleanSupplier halt) {
        return new Search(budget, everyOrder, crew, halt, progress);
    }

    /** The same, heard by this. */
    public Search tellingOf(ProgressListener listener) {
        return new Search(budget, everyOrder, crew, halted, listener);
    }
}
