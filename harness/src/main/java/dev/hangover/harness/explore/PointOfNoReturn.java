package dev.hangover.harness.explore;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.result.Inevitability;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Candidate;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.SystemUnderTest;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds when a failing run was lost: goes back over the places that it passed, the last one first, and lets the process die
 * there instead, until that leads to convergence. Equal durable states are tried once. Other schedules are not tried.
 */
public final class PointOfNoReturn {
    private final SystemUnderTest subject;
    private final RunSettings settings;
    private final Reference reference;
    private final Map<Fingerprint, List<Integer>> lost = new TreeMap<>();

    /**
     * @param subject what failed
     * @param settings bounds of its runs
     * @param reference its reference run
     */
    public PointOfNoReturn(SystemUnderTest subject, RunSettings settings, Reference reference) {
        this.subject = subject;
        // What rejoins the reference ends early, and does not pass the places that are looked for.
        this.settings = new RunSettings(settings.horizon(), false, settings.stepBound());
        this.reference = reference;
    }

    /**
     * When this run was lost.
     *
     * @param order its schedule
     * @param faults where its faults struck
     * @param crashes how many crashes a run may have; where the run had all of them, one more is tried
     */
    public Inevitability of(Choices order, Coordinates faults, int crashes) {
        List<Step> steps = steps(order, faults);
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            int left = Math.max(0, crashes - step.before().places().size() - 1);
            boolean crash = !Coordinates.isRestart(step.at().place());
            if (crash && converges(step.at().images(), step.coordinates(), left)) {
                return new Inevitability(Optional.of(step.coordinates().toString()), place(steps, i + 1));
            }
        }
        return new Inevitability(Optional.empty(), place(steps, 0));
    }

    private static Optional<String> place(List<Step> steps, int index) {
        return index < steps.size() ? Optional.of(steps.get(index).coordinates().toString()) : Optional.empty();
    }

    private boolean converges(Images disks, Coordinates struck, int left) {
        List<Integer> tried = lost.computeIfAbsent(disks.fingerprint(), state -> new ArrayList<>());
        if (tried.stream().anyMatch(earlier -> earlier >= left)) {
            return false;
        }
        Execution execution = run(Choices.straight(), disks, struck);
        if (execution.outcome().verdict() == Verdict.CONVERGED) {
            return true;
        }
        if (left > 0) {
            for (Candidate next : execution.candidates()) {
                if (!Coordinates.isRestart(next.place())
                        && converges(next.images(), struck.plus(next.place()), left - 1)) {
                    return true;
                }
            }
        }
        tried.add(left);
        return false;
    }

    /** The places that the run passed, in order, with the faults that struck before each. */
    private List<Step> steps(Choices order, Coordinates faults) {
        List<Step> steps = new ArrayList<>();
        Images disks = subject.blank();
        Coordinates struck = Coordinates.none();
        for (Place fault : faults.places()) {
            for (Candidate candidate : passed(order, disks, struck, fault)) {
                steps.add(new Step(struck, candidate));
                if (candidate.place().equals(fault)) {
                    break;
                }
            }
            Optional<Images> left = leftBy(steps, disks, struck, fault);
            if (left.isEmpty()) {
                return steps;
            }
            disks = left.get();
            struck = struck.plus(fault);
        }
        for (Candidate candidate : run(order, disks, struck).candidates()) {
            steps.add(new Step(struck, candidate));
        }
        return steps;
    }

    private List<Candidate> passed(Choices order, Images disks, Coordinates struck, Place next) {
        if (struck.places().isEmpty() && order == Choices.straight()) {
            return reference.candidates();
        }
        List<Candidate> passed = run(order, disks, struck).candidates();
        boolean cameThere =
                passed.stream().anyMatch(candidate -> candidate.place().equals(next));
        return cameThere ? passed : Runs.survey(subject, settings, reference, disks, struck);
    }

    private Optional<Images> leftBy(List<Step> steps, Images disks, Coordinates struck, Place fault) {
        if (Coordinates.isRestart(fault)) {
            return Runs.leftBy(subject, settings, reference, disks, struck, fault)
                    .map(Runs.Left::images);
        }
        Candidate last = steps.isEmpty() ? null : steps.get(steps.size() - 1).at();
        return last != null && last.place().equals(fault) ? Optional.of(last.images()) : Optional.empty();
    }

    private Execution run(Choices order, Images disks, Coordinates struck) {
        return Runs.fromImages(subject, settings, order, FaultPlan.none(), reference, RunListener.NONE, disks, struck);
    }

    private record Step(Coordinates before, Candidate at) {
        Coordinates coordinates() {
            return before.plus(at.place());
        }
    }
}
