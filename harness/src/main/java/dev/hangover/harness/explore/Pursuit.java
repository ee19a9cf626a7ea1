package dev.hangover.harness.explore;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Boot;
import dev.hangover.harness.run.Candidate;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Junction;
import dev.hangover.harness.run.Junctions;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.SystemUnderTest;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the runs of branches. Remembers nothing, so that several can be made at a time. */
final class Pursuit {
    private final SystemUnderTest subject;
    private final RunSettings settings;
    private final boolean everyOrder;
    private final Reference reference;

    Pursuit(SystemUnderTest subject, RunSettings settings, boolean everyOrder, Reference reference) {
        this.subject = subject;
        this.settings = settings;
        this.everyOrder = everyOrder;
        this.reference = reference;
    }

    /** Makes the run of a branch. */
    Found run(Branch branch, RunListener listener) {
        Optional<Junctions> junctions = everyOrder ? Optional.of(new Junctions()) : Optional.empty();
        Execution execution = Runs.from(
                        branch.boot(),
                        subject,
                        settings,
                        branch.ahead().choices(),
                        FaultPlan.none(),
                        reference,
                        listener,
                        junctions)
                .under(branch.detours());
        return new Found(execution, junctions.map(Junctions::found).orElse(List.of()));
    }

    /** Every place at which a fault can strike in this run. */
    List<Candidate> candidates(Branch branch, Execution execution) {
        List<Candidate> all = new ArrayList<>(execution.candidates());
        Set<Place> known = new LinkedHashSet<>();
        all.forEach(candidate -> known.add(candidate.place()));
        if (endedTooEarly(branch, execution) && !known.contains(Coordinates.restartAfter(settings.horizon()))) {
            Runs.survey(branch.boot(), subject, settings, branch.ahead().choices(), reference).stream()
                    .filter(candidate -> !known.contains(candidate.place()))
                    .forEach(all::add);
        }
        return all;
    }

    /** It may have ended before the horizon, though not because it had rejoined. */
    private static boolean endedTooEarly(Branch branch, Execution execution) {
        Verdict verdict = execution.outcome().verdict();
        boolean cameToItsEnd = verdict == Verdict.CONVERGED || verdict == Verdict.LATENT;
        return !branch.left().isEmpty() && cameToItsEnd && !execution.rejoined();
    }

    /** A restart in good order needs a live process: the section before it is run again, from where that began. */
    Images leftByRestart(Branch branch) {
        Place place = branch.restart().orElseThrow().place();
        if (branch.isFromTheBeginning() && branch.detours().isEmpty() && place.section() > 1) {
            Images before = reference.imagesAfter(place.section() - 1).orElseThrow();
            Boot boot = Boot.after(Coordinates.none(), before);
            Optional<Runs.Left> left = leftBy(boot, branch, place);
            if (left.isPresent() && left.get().onReference()) {
                return left.get().images();
            }
        }
        return leftBy(branch.boot(), branch, place)
                .map(Runs.Left::images)
                .orElseThrow(() -> new Nondeterminism("a run that came to " + place + " did not come there again"));
    }

    private Optional<Runs.Left> leftBy(Boot boot, Branch branch, Place place) {
        return Runs.leftBy(boot, subject, settings, branch.ahead().choices(), reference, place);
    }

    /**
     * What one run was.
     *
     * @param junctions where the order of tasks could have been another one
     */
    record Found(Execution execution, List<Junction> junctions) {}
}
