package dev.hangover.harness.explore;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The settings of a search: its order, its certificate and its checks.
 *
 * @param budget most faults in one run
 * @param everyOrder whether every order of tasks is tried, and not only first in, first out
 * @param crew makes the runs
 * @param halted asked between runs; true when no more are to be made
 * @param progress hears how far it is
 * @param graph hears of every run and of what leads to it
 * @param rejoins which rejoined runs are continued, to check how they end
 */
public record Search(
        Budget budget,
        boolean everyOrder,
        Workers crew,
        BooleanSupplier halted,
        ProgressListener progress,
        Optional<GraphListener> graph,
        RejoinSample rejoins) {
    /** First in, first out, one run after the other, to the end, in silence. */
    public static Search of(Budget budget) {
        return new Search(
                budget, false, Workers.ALONE, () -> false, ProgressListener.NONE, Optional.empty(), RejoinSample.USUAL);
    }

    /** The same under every order of tasks. */
    public Search inEveryOrder() {
        return new Search(budget, true, crew, halted, progress, graph, rejoins);
    }

    /** The same with this crew. */
    public Search by(Workers workers) {
        return new Search(budget, everyOrder, workers, halted, progress, graph, rejoins);
    }

    /** The same until this is true. */
    public Search until(BooleanSupplier halt) {
        return new Search(budget, everyOrder, crew, halt, progress, graph, rejoins);
    }

    /** The same, heard by this. */
    public Search tellingOf(ProgressListener listener) {
        return new Search(budget, everyOrder, crew, halted, listener, graph, rejoins);
    }

    /** The same, of which this hears. */
    public Search drawnBy(GraphListener listener) {
        return new Search(budget, everyOrder, crew, halted, progress, Optional.of(listener), rejoins);
    }

    /** The same, continuing these of the rejoined runs. */
    public Search continuing(RejoinSample sample) {
        return new Search(budget, everyOrder, crew, halted, progress, graph, sample);
    }
}
