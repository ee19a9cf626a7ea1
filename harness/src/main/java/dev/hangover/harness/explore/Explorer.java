package dev.hangover.harness.explore;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.result.Coverage;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Candidate;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.SystemUnderTest;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tries every fault within a bound, under the first-in-first-out schedule: a crash at each place of the reference run, of
 * each recovery, of each recovery's recovery, and a restart in good order after each section.
 *
 * <p>Where the settings say so, a power cut is tried wherever something durable has changed, with every loss that the
 * images allow, and every way in which every durable write can fail.
 *
 * <p>A crash starts from the images that it leaves; nothing before it is run again. Equal durable states are booted once.
 * A run that has become the reference run again ends there: what could still happen to it happens to the reference too,
 * which has the larger budget. A run that ends without that, before the horizon, is continued in search of places for
 * further faults. What a restart in good order after a rejoined section would show, is shown by the restarts of the
 * reference: a budget without restarts does not see it.
 */
public final class Explorer {
    private final SystemUnderTest subject;
    private final RunSettings settings;
    private final Budget budget;
    private final TwinCheck twins;
    private final ProgressListener progress;

    private final Findings findings = new Findings();
    private final VisitedStates visited;
    private final Deque<Branch> frontier = new ArrayDeque<>();
    private Reference reference;

    /**
     * @param subject what is explored
     * @param settings bounds of each run
     * @param budget most faults in one run
     * @param progress hears how far it is
     */
    public Explorer(SystemUnderTest subject, RunSettings settings, Budget budget, ProgressListener progress) {
        this.subject = subject;
        this.settings = settings;
        this.budget = budget;
        this.twins = new TwinCheck();
        this.visited = new VisitedStates(settings.tries(FaultKind.POWER_LOSS));
        this.progress = progress;
    }

    /**
     * Explores all of it.
     *
     * @throws Nondeterminism when two equal runs differed
     */
    public Exploration explore() {
        exploreUntil(execution -> false);
        Coverage coverage =
                new Coverage(reference.boundaries(), findings.executions(), visited.distinct(), visited.merged(), true);
        return new Exploration(reference, findings, coverage);
    }

    /**
     * Explores until a run is found that is looked for.
     *
     * @param wanted asked about each run, the reference first
     * @return the first that is wanted
     * @throws Nondeterminism when two equal runs differed
     */
    public Optional<Execution> exploreUntil(Predicate<Execution> wanted) {
        reference = twins.always(listener -> Runs.reference(subject, settings, listener));
        Execution first = new Execution(
                reference.outcome(),
                Coordinates.none(),
                Optional.empty(),
                Coordinates.none(),
                true,
                false,
                List.of(),
                reference.probes());
        findings.add(first);
        if (wanted.test(first)) {
            return Optional.of(first);
        }
        push(new Origin(subject.blank(), Coordinates.none(), true), reference.candidates(), budget);
        while (!frontier.isEmpty()) {
            Optional<Execution> found = follow(frontier.removeFirst()).filter(wanted);
            if (found.isPresent()) {
                return found;
            }
            progress.progress(findings.executions(), findings.executions() + frontier.size());
        }
        return Optional.empty();
    }

    private void push(Origin origin, List<Candidate> candidates, Budget left) {
        for (Candidate candidate : candidates) {
            if (!left.allows(candidate.place()) || !settings.tries(candidate.fault())) {
                continue;
            }
            Budget rest = left.without(candidate.place());
            if (!candidate.endsTheProcess() || visited.visit(candidate.images(), rest)) {
                frontier.addLast(new Branch(origin, candidate, rest));
            } else {
                findings.addMerged(origin.struck().plus(candidate.fault()));
            }
        }
    }

    /** Makes the run that begins with this fault; empty when what it leaves was booted before. */
    private Optional<Execution> follow(Branch branch) {
        if (branch.candidate().fault().isWriteFailure()) {
            return Optional.of(followWriteFailure(branch));
        }
        Place place = branch.candidate().place();
        Coordinates struck = branch.origin().struck().plus(branch.candidate().fault());
        Images left = branch.candidate().images();
        if (Coordinates.isRestart(place)) {
            left = leftByRestart(branch.origin(), place);
            if (!visited.visit(left, branch.left())) {
                findings.addMerged(struck);
                return Optional.empty();
            }
        }
        Execution execution = run(left, struck);
        findings.add(execution);
        Origin origin = new Origin(left, struck, false);
        push(origin, execution.candidates(), branch.left());
        push(origin, furtherOn(execution, origin, branch.left()), branch.left());
        return Optional.of(execution);
    }

    /** A failing write needs a live process, from where its life began: what that does next is what is looked for. */
    private Execution followWriteFailure(Branch branch) {
        Origin origin = branch.origin();
        Fault fault = branch.candidate().fault();
        long section = fault.place().section();
        Optional<Execution> fromSectionBefore = origin.isReference() && section > 1
                ? failWrite(fault, reference.imagesAfter(section - 1).orElseThrow(), Coordinates.none())
                        .filter(Execution::onReference)
                : Optional.empty();
        Execution execution = fromSectionBefore
                .or(() -> failWrite(fault, origin.images(), origin.struck()))
                .orElseThrow(() -> new Nondeterminism("a run that came to " + fault + " did not come there again"));
        findings.add(execution);
        Origin next = new Origin(execution.left().orElse(origin.images()), execution.struck(), false);
        push(next, execution.candidates(), branch.left());
        return execution;
    }

    /** A run that this write fails in; empty when it does not come to it. */
    private Optional<Execution> failWrite(Fault fault, Images from, Coordinates struck) {
        Execution execution = twins.sometimes(listener -> Runs.fromImages(
                subject,
                settings,
                Choices.straight(),
                FaultPlan.at(Coordinates.none().plus(fault)),
                reference,
                listener,
                from,
                struck));
        return Optional.of(execution).filter(run -> run.stale().faults().isEmpty());
    }

    /** Places that the run did not come to: it ended before the horizon, though not because it had rejoined. */
    private List<Candidate> furtherOn(Execution execution, Origin origin, Budget left) {
        Verdict verdict = execution.outcome().verdict();
        boolean cameToItsEnd = verdict == Verdict.CONVERGED || verdict == Verdict.LATENT;
        Set<Fault> known = new LinkedHashSet<>();
        execution.candidates().forEach(candidate -> known.add(candidate.fault()));
        if (left.isEmpty()
                || !cameToItsEnd
                || execution.rejoined()
                || known.contains(Fault.plain(Coordinates.restartAfter(settings.horizon())))) {
            return List.of();
        }
        return Runs.survey(subject, settings, reference, origin.images(), origin.struck()).stream()
                .filter(candidate -> !known.contains(candidate.fault()))
                .toList();
    }

    /** A restart in good order needs a live process: the section before it is run again, from where that began. */
    private Images leftByRestart(Origin origin, Place place) {
        if (origin.isReference() && place.section() > 1) {
            Images before = reference.imagesAfter(place.section() - 1).orElseThrow();
            Optional<Runs.Left> left = Runs.leftBy(subject, settings, reference, before, Coordinates.none(), place);
            if (left.isPresent() && left.get().onReference()) {
                return left.get().images();
            }
        }
        return Runs.leftBy(subject, settings, reference, origin.images(), origin.struck(), place)
                .map(Runs.Left::images)
                .orElseThrow(() -> new Nondeterminism("a run that came to " + place + " did not come there again"));
    }

    private Execution run(Images disks, Coordinates struck) {
        return twins.sometimes(listener -> Runs.fromImages(
                subject, settings, Choices.straight(), FaultPlan.none(), reference, listener, disks, struck));
    }

    /** Where the lives began in which a candidate was seen. */
    private record Origin(Images images, Coordinates struck, boolean isReference) {}

    private record Branch(Origin origin, Candidate candidate, Budget left) {}
}
