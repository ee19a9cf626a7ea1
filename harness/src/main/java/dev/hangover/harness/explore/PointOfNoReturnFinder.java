package dev.hangover.harness.explore;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.PointOfNoReturn;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.FaultPoint;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.StartState;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Images;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the point of no return of a failing run: goes back over the places that it passed, the last one first, and lets the
 * process die there instead, until that leads to convergence. Equal durable states are tried once. Other schedules are not
 * tried.
 */
public final class PointOfNoReturnFinder {
    private final Subject subject;
    private final RunSettings settings;
    private final Reference reference;
    private final Map<Fingerprint, List<Integer>> lost = new TreeMap<>();

    /**
     * @param subject what failed
     * @param settings bounds of its runs
     * @param reference its reference run
     */
    public PointOfNoReturnFinder(Subject subject, RunSettings settings, Reference reference) {
        this.subject = subject;
        // What rejoins the reference ends early, and does not pass the places that are looked for.
        this.settings = new RunSettings(settings.horizon(), false, settings.stepBound())
                .overseenBy(settings.overseer())
                .trying(List.of(FaultKind.CRASH, FaultKind.RESTART, FaultKind.IO_ERROR));
        this.reference = reference;
    }

    /**
     * When this run was lost.
     *
     * @param order its schedule
     * @param faults where its faults struck
     * @param crashes how many crashes a run may have; where the run had all of them, one more is tried
     */
    public PointOfNoReturn of(Choices order, FaultSequence faults, int crashes) {
        List<Step> steps = steps(order, faults);
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            int left = Math.max(0, crashes - step.before().places().size() - 1);
            if (step.at().isCrash() && converges(step.at().images(), step.coordinates(), left)) {
                return new PointOfNoReturn(Optional.of(step.coordinates().toString()), place(steps, i + 1));
            }
        }
        return new PointOfNoReturn(Optional.empty(), place(steps, 0));
    }

    private static Optional<String> place(List<Step> steps, int index) {
        return index < steps.size() ? Optional.of(steps.get(index).coordinates().toString()) : Optional.empty();
    }

    private boolean converges(Images disks, FaultSequence struck, int left) {
        List<Integer> tried = lost.computeIfAbsent(disks.fingerprint(), state -> new ArrayList<>());
        if (tried.stream().anyMatch(earlier -> earlier >= left)) {
            return false;
        }
        Execution execution = run(Choices.fifo(), StartState.after(struck, disks), FaultSequence.none());
        if (execution.outcome().verdict() == Verdict.CONVERGED) {
            return true;
        }
        if (left > 0) {
            for (FaultPoint next : execution.candidates()) {
                if (next.isCrash() && converges(next.images(), struck.plus(next.place()), left - 1)) {
                    return true;
                }
            }
        }
        tried.add(left);
        return false;
    }

    /** The places that the run passed, in order, with the faults that struck before each. */
    private List<Step> steps(Choices order, FaultSequence faults) {
        List<Step> steps = new ArrayList<>();
        StartState boot = StartState.first(subject);
        FaultSequence failures = FaultSequence.none();
        for (Fault fault : faults.faults()) {
            FaultSequence before = boot.struck().plus(failures);
            List<FaultPoint> passed = passed(order, boot, failures, fault);
            Optional<FaultPoint> struck = passed.stream()
                    .filter(candidate -> isShownBy(candidate, fault))
                    .findFirst();
            int upTo = struck.map(passed::indexOf).orElse(passed.size() - 1) + 1;
            steps.addAll(steps(before, passed.subList(0, upTo)));
            if (fault.isWriteFailure()) {
                failures = failures.plus(fault);
                continue;
            }
            FaultSequence next = failures.plus(fault);
            Optional<Images> left = struck.isPresent() ? left(order, boot, next, struck.get()) : Optional.empty();
            if (left.isEmpty()) {
                return steps;
            }
            boot = new StartState(
                    left.get(), boot.struck().plus(next), struck.get().life() + 1);
            failures = FaultSequence.none();
        }
        steps.addAll(
                steps(boot.struck().plus(failures), run(order, boot, failures).candidates()));
        return steps;
    }

    /** Writes that could have failed are looked at only to find those that did. */
    private static List<Step> steps(FaultSequence before, List<FaultPoint> passed) {
        return passed.stream()
                .filter(candidate -> candidate.fault().isPlain())
                .map(candidate -> new Step(before, candidate))
                .toList();
    }

    /** A power cut, and a stop in the middle, strike where a crash could have. */
    private static boolean isShownBy(FaultPoint candidate, Fault fault) {
        return fault.kind() == FaultKind.POWER_LOSS || fault.kind() == FaultKind.TERMINATE
                ? candidate.fault().equals(Fault.plain(fault.place()))
                : candidate.fault().equals(fault);
    }

    private List<FaultPoint> passed(Choices order, StartState boot, FaultSequence failures, Fault next) {
        if (boot.struck().plus(failures).faults().isEmpty() && order == Choices.fifo() && !next.isWriteFailure()) {
            return reference.candidates();
        }
        List<FaultPoint> passed = run(order, boot, failures).candidates();
        boolean cameThere = passed.stream().anyMatch(candidate -> isShownBy(candidate, next));
        return cameThere ? passed : Runs.survey(boot, subject, settings, order, failures, reference);
    }

    private Optional<Images> left(Choices order, StartState boot, FaultSequence next, FaultPoint struck) {
        Fault last = next.last().orElseThrow();
        return switch (last.kind()) {
            case RESTART, TERMINATE ->
                Runs.leftBy(boot, subject, settings, order, reference, next).map(Runs.Left::images);
            case POWER_LOSS ->
                Optional.ofNullable(struck.images().afterPowerLoss().get(last.variant()));
            case CRASH, IO_ERROR -> Optional.of(struck.images());
        };
    }

    private Execution run(Choices order, StartState boot, FaultSequence failures) {
        return Runs.from(
                boot, subject, settings, order, FaultPlan.at(failures), reference, RunListener.NONE, Optional.empty());
    }

    private record Step(FaultSequence before, FaultPoint at) {
        FaultSequence coordinates() {
            return before.plus(at.fault());
        }
    }
}
