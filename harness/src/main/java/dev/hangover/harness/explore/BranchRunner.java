package dev.hangover.harness.explore;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.ChoicePoint;
import dev.hangover.harness.run.ChoicePointRecorder;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.FaultPoint;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.StartState;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.run.Unmeasured;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the runs of branches. Remembers nothing, so that several can be made at a time. */
final class BranchRunner {
    private final Subject subject;
    private final RunSettings settings;
    private final boolean everyOrder;
    private final Reference reference;

    BranchRunner(Subject subject, RunSettings settings, boolean everyOrder, Reference reference) {
        this.subject = subject;
        this.settings = settings;
        this.everyOrder = everyOrder;
        this.reference = reference;
    }

    /** Makes the run of a branch. */
    Found run(Branch branch, RunListener listener) {
        return shortcut(branch)
                .map(boot -> run(boot, branch, listener))
                .filter(found -> found.execution().onReference() && found.suffered())
                .or(() -> Optional.of(run(branch.boot(), branch, listener)).filter(Found::suffered))
                .orElseThrow(() -> nondeterminism(branch.failures()));
    }

    /**
     * A write can only fail in a live process. Where its life began with the reference run, the section before the write
     * is where to begin: unless it turns out that the process had in RAM what makes a difference, or had stopped before.
     */
    private Optional<StartState> shortcut(Branch branch) {
        if (branch.failures().faults().isEmpty() || everyOrder) {
            return Optional.empty();
        }
        return sectionsBefore(branch, branch.failures().faults().get(0).place(), 1);
    }

    /**
     * Where the reference run was some sections before this place. A stop in the middle of a section needs the one before it
     * too, at whose end it turns out whether the process is as the reference's.
     */
    private Optional<StartState> sectionsBefore(Branch branch, Place place, int sections) {
        boolean inFirstLife = reference.finishedByFirstProcess(place.section());
        return branch.isFromTheBeginning() && branch.schedule().isEmpty() && place.section() > sections && inFirstLife
                ? reference
                        .imagesAfter(place.section() - sections)
                        .map(before -> StartState.after(FaultSequence.none(), before))
                : Optional.empty();
    }

    private Found run(StartState boot, Branch branch, RunListener listener) {
        Optional<ChoicePointRecorder> choicePoints =
                everyOrder ? Optional.of(new ChoicePointRecorder()) : Optional.empty();
        Choices order = branch.ahead().choices();
        Execution execution = Runs.from(
                        boot,
                        subject,
                        settings,
                        order,
                        FaultPlan.at(branch.failures()),
                        reference,
                        listener,
                        choicePoints)
                .under(branch.schedule().without(order.missed()));
        if (branch.failures().faults().isEmpty() && !order.missed().isEmpty()) {
            throw new Nondeterminism(
                    "a run that was to decide the order of tasks as it had been possible before did not: "
                            + order.missed().get(0));
        }
        return new Found(execution, choicePoints.map(ChoicePointRecorder::found).orElse(List.of()));
    }

    /** Makes the run of a branch again, and continues it to the horizon when it has become the reference run again. */
    Runs.Continued continued(Branch branch) {
        return continued(branch, RunListener.NONE);
    }

    private Runs.Continued continued(Branch branch, RunListener listener) {
        return Runs.continued(
                branch.boot(),
                subject,
                settings,
                branch.ahead().choices(),
                FaultPlan.at(branch.failures()),
                reference,
                listener,
                everyOrder);
    }

    /** How the clean restart near a section, with which runs are judged that have rejoined, depends on where it began. */
    Optional<String> restartDiffers(long section) {
        return reference.restartDiffers(section);
    }

    /** What differs in memory between the run of a branch and the reference run after a section, without being measured. */
    Unmeasured unmeasured(Branch branch, long section) {
        Unmeasured.Dump run = new Unmeasured.Dump(section);
        Unmeasured.Dump expected = new Unmeasured.Dump(section);
        Unmeasured.Dump again = new Unmeasured.Dump(section);
        continued(branch, run);
        Runs.again(reference, subject, settings, expected);
        Runs.again(reference, subject, settings, again);
        return Unmeasured.of(section, run, expected, again);
    }

    /** Every place at which a fault can strike in this run. */
    List<FaultPoint> candidates(Branch branch, Execution execution) {
        List<FaultPoint> all = new ArrayList<>(execution.candidates());
        Set<Fault> known = new LinkedHashSet<>();
        all.forEach(candidate -> known.add(candidate.fault()));
        Fault atTheHorizon = Fault.plain(FaultSequence.restartAfter(settings.horizon()));
        if (endedTooEarly(branch, execution) && !known.contains(atTheHorizon)) {
            Choices order = branch.ahead().choices();
            Runs.survey(branch.boot(), subject, settings, order, branch.failures(), reference).stream()
                    .filter(candidate -> !known.contains(candidate.fault()))
                    .forEach(all::add);
        }
        return all;
    }

    /** It was restarted to show what was left behind: what that hides from further faults, a rejoin included, must not count. */
    private static boolean endedTooEarly(Branch branch, Execution execution) {
        Verdict verdict = execution.outcome().verdict();
        boolean cameToItsEnd = verdict == Verdict.CONVERGED || verdict == Verdict.LATENT;
        return !branch.left().isEmpty() && cameToItsEnd && execution.residueShown();
    }

    /** A stop needs a live process: what comes before it is run again, from where a section began. */
    Runs.Left leftByStop(Branch branch) {
        Fault stop = branch.stop().orElseThrow().fault();
        FaultSequence next = branch.failures().plus(stop);
        int sections = stop.kind() == FaultKind.TERMINATE ? 2 : 1;
        return sectionsBefore(branch, next.places().get(0), sections)
                .flatMap(boot -> leftBy(boot, branch, next))
                .filter(Runs.Left::onReference)
                .or(() -> leftBy(branch.boot(), branch, next))
                .orElseThrow(() -> nondeterminism(next));
    }

    private static Nondeterminism nondeterminism(FaultSequence missed) {
        return new Nondeterminism("a run that came to " + missed + " did not come there again");
    }

    private Optional<Runs.Left> leftBy(StartState boot, Branch branch, FaultSequence next) {
        return Runs.leftBy(boot, subject, settings, branch.ahead().choices(), reference, next);
    }

    /**
     * What one run was.
     *
     * @param choicePoints where the order of tasks could have been another one
     */
    record Found(Execution execution, List<ChoicePoint> choicePoints) {
        /** Whether every write failed that was to fail. */
        private boolean suffered() {
            return execution.stale().faults().isEmpty();
        }
    }
}
