package dev.hangover.harness.run;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.simulation.Images;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The oracle: judges a run each time a section is finished.
 *
 * <p>The verdict is about state. Effects that differ are remembered, and explain a difference of state that follows from
 * them: the law of a divergence is that of the first effect that differed since the last fault, or since the run was the
 * reference run for the last time. Without a difference of state they are remarks.
 */
abstract sealed class Oracle permits RunOracle, ReferenceOracle {
    final Subject subject;
    private final List<Remark> remarks = new ArrayList<>();
    private Optional<Remark> cause = Optional.empty();
    private Optional<Difference> latent = Optional.empty();
    private boolean starting;

    Oracle(Subject subject) {
        this.subject = subject;
    }

    /** The divergence, if this observation shows one: nothing after it needs to be judged. */
    abstract Optional<Outcome> judge(Observation actual);

    /** A process has started: what is judged next is what its start has made of what was durable. */
    final void starts() {
        starting = true;
    }

    /** Whether what is judged now was made by a start and not by a step. Asked once each time. */
    final boolean starting() {
        boolean was = starting;
        starting = false;
        return was;
    }

    /** The same as {@link #judge} for a process that has not finished any section. */
    abstract Optional<Outcome> judgeBeginning(Images images);

    /**
     * The divergence, if a process that was started knows less than what it was started with says.
     *
     * @param finished the last section that it knows to be finished, started with these disks
     */
    Optional<Outcome> forgotten(long finished, Images disks) {
        return Optional.empty();
    }

    /** Whether the run is, from here on, the reference run again. */
    abstract boolean rejoined(Observation actual);

    /**
     * The same as of what has just been judged, but for the order in which effects of different channels came: what the
     * subject compares as equal is taken for equal.
     */
    boolean rejoinedButForOrder(Observation actual) {
        return rejoined(actual);
    }

    /** Whether what was judged last demands that the run continues to the last section of the reference run. */
    boolean demandsTheWholeRun() {
        return false;
    }

    /**
     * What is durable, as text, with the law that would explain a difference; equal texts when the same follows, regardless
     * of which order of tasks led there.
     */
    String durable(Observation actual) {
        return actual.images().fingerprintWithOlder().hex();
    }

    /**
     * The outcome of a run that has become the reference run again, and so will end as that does.
     *
     * @param end the section at which this run would have ended
     * @param restarts whether it would have been restarted before that, to show residue
     */
    Outcome verdictOfRejoined(long end, boolean restarts) {
        return verdict();
    }

    /** Keeps what {@link #verdictOfRejoined} would say now; the run is continued, to compare its end with that. */
    void predict(long end, boolean restarts) {}

    /** The message of a refusal that would have come after the run rejoined the reference run, and been recovered from. */
    Optional<String> recovered() {
        return Optional.empty();
    }

    /** A fault strikes: what it leaves is judged by itself, like every run that starts from there. */
    void forget() {
        latent = Optional.empty();
        cause = Optional.empty();
        remarks.clear();
    }

    /** Effects that differed without a difference of state, in a run that ended so. */
    final List<Remark> remarks(Outcome outcome) {
        return outcome.verdict() == Verdict.DIVERGED ? List.of() : List.copyOf(remarks);
    }

    /** The effect that explains a difference of state seen now. */
    final Optional<Remark> cause() {
        return cause;
    }

    /** The run is the reference run again: what differed before explains nothing that comes. */
    final void forgetCause() {
        cause = Optional.empty();
    }

    /** The outcome of a run that came to its end. */
    Outcome verdict() {
        return latent.<Outcome>map(Outcome.Latent::new).orElseGet(Outcome.Converged::new);
    }

    final void remember(Remark remark) {
        remarks.add(remark);
        cause = cause.or(() -> Optional.of(remark));
    }

    final void remember(Optional<Difference> localDifference) {
        latent = latent.or(() -> localDifference);
    }

    final Optional<Outcome> violation(Observation actual) {
        for (Invariant invariant : subject.invariants()) {
            Optional<Difference> violation = invariant.violation(actual.section(), actual.images());
            if (violation.isPresent()) {
                String law = "invariant:" + invariant.name();
                return Optional.of(new Outcome.Diverged(law, "the invariant does not hold", violation.get()));
            }
        }
        return Optional.empty();
    }
}
