package dev.hangover.harness.run;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Images;
import java.util.List;
import java.util.Optional;

/**
 * Makes runs: the reference run; runs that are judged by it, from the beginning or from what earlier faults left; and
 * surveys.
 */
public final class Runs {
    private Runs() {}

    /**
     * Makes the reference run: first in, first out, no faults.
     *
     * @throws IllegalStateException when the subject finishes sections whose effects store announces no commit
     */
    public static Reference reference(Subject subject, RunSettings settings, RunListener listener) {
        return reference(subject, settings, listener, false);
    }

    /**
     * Makes the reference run again, for its events: if it did not violate an invariant then, it is not judged by them again.
     *
     * @param first the same run
     */
    public static Reference again(Reference first, Subject subject, RunSettings settings, RunListener listener) {
        return reference(subject, settings, listener, first.outcome().verdict() != Verdict.DIVERGED);
    }

    private static Reference reference(
            Subject subject, RunSettings settings, RunListener listener, boolean isFaultless) {
        ReferenceOracle oracle = new ReferenceOracle(subject, isFaultless);
        Execution execution = Overseen.run(
                settings,
                FaultSequence.none(),
                listener,
                heard -> new Run(
                                subject,
                                settings,
                                Choices.fifo(),
                                FaultPlan.none(),
                                oracle,
                                heard,
                                StartState.first(subject),
                                RunMode.SURVEY,
                                Optional.empty())
                        .execute());
        oracle.requireEffects();
        return new Reference(
                new CleanStop(subject, settings),
                new FinalRestart(subject, settings),
                oracle.beginning,
                oracle.observations,
                execution.candidates(),
                execution.outcome(),
                execution.probes(),
                execution.recovered());
    }

    /** Makes a run from the very beginning and judges it by the reference. */
    public static Execution fromBlank(
            Subject subject,
            RunSettings settings,
            Choices order,
            FaultPlan faults,
            Reference reference,
            RunListener listener) {
        return from(StartState.first(subject), subject, settings, order, faults, reference, listener, Optional.empty());
    }

    /**
     * Makes a run from what earlier faults left, and judges it by the reference.
     *
     * @param disks what the last of them left
     * @param struck where they struck, each ending one life
     */
    public static Execution fromImages(
            Subject subject,
            RunSettings settings,
            Choices order,
            FaultPlan faults,
            Reference reference,
            RunListener listener,
            Images disks,
            FaultSequence struck) {
        StartState boot = StartState.after(struck, disks);
        return from(boot, subject, settings, order, faults, reference, listener, Optional.empty());
    }

    /**
     * Makes a run and judges it by the reference.
     *
     * @param boot what it starts from
     * @param choicePoints records how the order of tasks was decided
     */
    public static Execution from(
            StartState boot,
            Subject subject,
            RunSettings settings,
            Choices order,
            FaultPlan faults,
            Reference reference,
            RunListener listener,
            Optional<ChoicePointRecorder> choicePoints) {
        RunOracle oracle = new RunOracle(subject, reference, settings);
        return made(boot, subject, settings, order, faults, oracle, listener, RunMode.VERDICT, choicePoints);
    }

    /**
     * Makes a run that may become the reference run again, continues it to the horizon nevertheless, and judges it.
     *
     * @param boot what it starts from
     * @param everyOrder whether it is one of those that decide the order of tasks in every way
     */
    public static Continued continued(
            StartState boot,
            Subject subject,
            RunSettings settings,
            Choices order,
            FaultPlan faults,
            Reference reference,
            RunListener listener,
            boolean everyOrder) {
        RunOracle oracle = new RunOracle(subject, reference, settings);
        Optional<ChoicePointRecorder> choicePoints =
                everyOrder ? Optional.of(new ChoicePointRecorder()) : Optional.empty();
        Execution execution =
                made(boot, subject, settings, order, faults, oracle, listener, RunMode.CONTINUATION, choicePoints);
        return new Continued(execution, oracle.prediction());
    }

    /**
     * Looks for all places at which a further fault could strike, up to the horizon: a run ends before that when it has not
     * rejoined the reference, and its clean restart is none that coordinates could name.
     *
     * @param boot what the last fault left
     * @param failures writes that fail before that
     */
    public static List<FaultPoint> survey(
            StartState boot,
            Subject subject,
            RunSettings settings,
            Choices order,
            FaultSequence failures,
            Reference reference) {
        RunOracle oracle = new RunOracle(subject, reference, settings);
        FaultPlan faults = FaultPlan.at(failures);
        return made(boot, subject, settings, order, faults, oracle, RunListener.NONE, RunMode.SURVEY, Optional.empty())
                .candidates();
    }

    /**
     * Makes a run up to the last of its next faults, only to see what that leaves.
     *
     * @param boot what the last fault before them left
     * @param next which they are: all but the last leave the process alive
     * @return empty when the run never came there
     */
    public static Optional<Left> leftBy(
            StartState boot,
            Subject subject,
            RunSettings settings,
            Choices order,
            Reference reference,
            FaultSequence next) {
        RunOracle oracle = new RunOracle(subject, reference, settings);
        FaultPlan faults = FaultPlan.at(next);
        Execution execution = made(
                boot,
                subject,
                settings,
                order,
                faults,
                oracle,
                RunListener.NONE,
                RunMode.WHAT_IS_LEFT,
                Optional.empty());
        return execution.stale().places().isEmpty()
                ? execution.left().map(images -> new Left(images, execution.onReference(), failed(execution)))
                : Optional.empty();
    }

    private static Execution made(
            StartState boot,
            Subject subject,
            RunSettings settings,
            Choices order,
            FaultPlan faults,
            RunOracle oracle,
            RunListener listener,
            RunMode mode,
            Optional<ChoicePointRecorder> choicePoints) {
        return Overseen.run(
                settings,
                asked(boot, faults.remaining()),
                listener,
                heard -> new Run(subject, settings, order, faults, oracle, heard, boot, mode, choicePoints).execute());
    }

    private static Optional<Execution> failed(Execution execution) {
        Verdict verdict = execution.outcome().verdict();
        return verdict == Verdict.BROKE || verdict == Verdict.STUCK ? Optional.of(execution) : Optional.empty();
    }

    private static FaultSequence asked(StartState boot, FaultSequence next) {
        FaultSequence all = boot.struck();
        for (Fault fault : next.faults()) {
            all = all.plus(fault);
        }
        return all;
    }

    /**
     * What a fault left.
     *
     * @param images what is durable
     * @param onReference whether the run was, in RAM and on disk, the reference run when the fault struck
     * @param failed the run, when it failed at being stopped
     */
    public record Left(Images images, boolean onReference, Optional<Execution> failed) {}

    /**
     * A run that was continued.
     *
     * @param execution the run, to its end
     * @param predicted how it would have been judged when it had become the reference run again; empty when it never had
     */
    public record Continued(Execution execution, Optional<Outcome> predicted) {}
}
