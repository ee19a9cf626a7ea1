package dev.hangover.harness.cases;

import dev.hangover.harness.explore.RejoinSample;
import dev.hangover.harness.explore.Workers;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The options of an exploration, beside the plan of the case.
 *
 * @param store {@code memory} or {@code file}
 * @param rejoin whether a run may stop where it meets the reference run again
 * @param at coordinates of the only fault to try; empty for all
 * @param shrink whether the first failure of each kind is shrunk and its point of no return is found
 * @param crew makes the runs of the case; what is found does not depend on it
 * @param halted asked between runs; true when no more are to be made, and what was found is to be reported
 * @param holds tasks that are held in that run, each as {@code TASK=PLACE}; none without {@code at}
 * @param rejoins which runs that met the reference run again are continued nevertheless, to check that they end like it
 * @param certificate writes the completeness certificate, when one is wanted; not for sampled schedules
 */
public record CaseOptions(
        String store,
        boolean rejoin,
        Optional<String> at,
        List<String> holds,
        boolean shrink,
        Workers crew,
        BooleanSupplier halted,
        RejoinSample rejoins,
        Optional<GraphRecorder> certificate) {
    private static final BooleanSupplier NEVER = () -> false;

    /** Every fault, in memory, stopping early; failures are not shrunk. */
    public static final CaseOptions USUAL = new CaseOptions("memory", true, Optional.empty(), false);

    /** One run after the other, to the end. */
    public CaseOptions(String store, boolean rejoin, Optional<String> at, boolean shrink) {
        this(store, rejoin, at, List.of(), shrink, Workers.ALONE, NEVER, RejoinSample.SPARSE, Optional.empty());
    }

    /** The same, with these tasks held. */
    public CaseOptions holding(List<String> tasks) {
        return new CaseOptions(store, rejoin, at, tasks, shrink, crew, halted, rejoins, certificate);
    }

    /** The same, with another crew. */
    public CaseOptions by(Workers workers) {
        return new CaseOptions(store, rejoin, at, holds, shrink, workers, halted, rejoins, certificate);
    }

    /** The same, until this is true. */
    public CaseOptions until(BooleanSupplier halt) {
        return new CaseOptions(store, rejoin, at, holds, shrink, crew, halt, rejoins, certificate);
    }

    /** The same, continuing the first run after each boundary name that met the reference run again, and a share of the others. */
    public CaseOptions checkingEachBoundary() {
        return new CaseOptions(store, rejoin, at, holds, shrink, crew, halted, RejoinSample.USUAL, certificate);
    }

    /** The same, with a certificate that this writes. */
    public CaseOptions certifiedTo(GraphRecorder recorder) {
        return new CaseOptions(store, rejoin, at, holds, shrink, crew, halted, rejoins, Optional.of(recorder));
    }
}
