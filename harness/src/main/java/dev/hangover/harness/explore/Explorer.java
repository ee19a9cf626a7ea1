package dev.hangover.harness.explore;

import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Coverage;
import dev.hangover.harness.run.ChoicePoint;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.FaultPoint;
import dev.hangover.harness.run.Halted;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.StartState;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Images;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Tries every fault within a bound: a crash at each place of the reference run, of each recovery, of each recovery's
 * recovery, and a clean restart after each section. When asked to, it also tries every order of tasks in the sections in
 * which faults may strike: each decision is made in every way, and every fault is tried under each.
 *
 * <p>Where the settings say so, a power cut is tried at every place where something durable has changed, with every loss
 * that the images allow, every way in which every durable write can fail, and at every place a process that is asked to stop
 * there.
 *
 * <p>A crash starts from the images that it leaves; nothing before it is run again. Equal durable states are booted once,
 * and in equal states the order of tasks is decided once in each way ({@link dev.hangover.harness.run.ChoicePointRecorder}
 * says what an equal state is). A run that has become the reference run again ends there: what could still happen to it
 * happens to the reference too, which has the larger budget. A run that ends without that, before the horizon, is continued
 * in search of places for further faults. What a clean restart after a rejoined section would show, is shown by the restarts
 * of the reference: a budget without restarts does not see it. No fault strikes during a clean stop. A process that stopped
 * itself, because it refused or as planned, is started again, and struck like any other.
 *
 * <p>Branches are tried first in, first out, so failures come with few faults and few deviations first. What is tried does
 * not depend on how many work at it: every result is taken in the order in which its branch was put in line.
 */
public final class Explorer {
    private static final int BRANCHES_EACH = 4;

    private final Subject subject;
    private final RunSettings settings;
    private final Search search;

    private final TwinCheck twins = new TwinCheck();
    private final Findings findings = new Findings();
    private final VisitedStates booted = new VisitedStates();
    private final VisitedStates decided = new VisitedStates();
    private final Deque<Branch> frontier = new ArrayDeque<>();
    private Reference reference;
    private BranchRunner branchRunner;
    private RejoinCheck rejoins;

    /**
     * @param subject what is explored
     * @param settings bounds of each run
     * @param search how it is searched
     */
    public Explorer(Subject subject, RunSettings settings, Search search) {
        this.subject = subject;
        this.settings = settings;
        this.search = search;
    }

    /**
     * @param subject what is explored
     * @param settings bounds of each run
     * @param budget most faults in one run
     * @param progress hears how far it is
     */
    public Explorer(Subject subject, RunSettings settings, Budget budget, ProgressListener progress) {
        this(subject, settings, Search.of(budget).tellingOf(progress));
    }

    /**
     * Explores all of it, or what can be explored until it is halted.
     *
     * @throws Nondeterminism when two equal runs differed
     * @throws Halted when not even the run without faults came to its end
     */
    public Exploration explore() {
        exploreUntil(execution -> false);
        Coverage coverage = new Coverage(
                reference.boundaries(),
                findings.executions(),
                booted.distinct(),
                booted.merged(),
                frontier.isEmpty(),
                decided.distinct(),
                decided.merged(),
                Uncovered.of(frontier));
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
        reference = twins.always(
                listener -> Runs.reference(subject, settings, listener),
                (first, listener) -> Runs.again(first, subject, settings, listener));
        branchRunner = new BranchRunner(subject, settings, search.everyOrder(), reference);
        rejoins = new RejoinCheck(branchRunner, settings.horizon(), search.rejoins());
        Execution first = new Execution(
                        reference.outcome(),
                        FaultSequence.none(),
                        Optional.empty(),
                        FaultSequence.none(),
                        true,
                        OptionalLong.empty(),
                        false,
                        List.of(),
                        reference.probes())
                .with(List.of(), reference.recovered());
        Branch beginning = Branch.at(StartState.first(subject), search.budget());
        List<ChoicePoint> choicePoints = search.everyOrder()
                ? branchRunner.run(beginning, RunListener.NONE).choicePoints()
                : List.of();
        take(beginning, first, reference.candidates(), choicePoints);
        if (wanted.test(first)) {
            return Optional.of(first);
        }
        while (!frontier.isEmpty() && !search.halted().getAsBoolean()) {
            for (Supplier<Optional<Execution>> result : nextResults()) {
                Optional<Execution> found = result.get().filter(wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
            search.progress().progress(findings.executions(), findings.executions() + frontier.size());
        }
        return Optional.empty();
    }

    /** Makes the next runs, as many as can be made at a time; each result is yet to be taken. */
    private List<Supplier<Optional<Execution>>> nextResults() {
        int size = search.crew().size() == 1 ? 1 : search.crew().size() * BRANCHES_EACH;
        List<Supplier<Supplier<Optional<Execution>>>> work = new ArrayList<>();
        Deque<Branch> begun = new ArrayDeque<>();
        while (work.size() < size && !frontier.isEmpty()) {
            begun.addFirst(frontier.removeFirst());
            work.add(pursue(begun.getFirst()));
        }
        try {
            return search.crew().all(work);
        } catch (Halted halted) {
            // They count as not begun.
            begun.forEach(frontier::addFirst);
            return List.of();
        }
    }

    private Supplier<Supplier<Optional<Execution>>> pursue(Branch branch) {
        if (branch.stop().isPresent()) {
            return () -> {
                Runs.Left left = branchRunner.leftByStop(branch);
                left.images().fingerprint();
                return () -> stopped(branch, left);
            };
        }
        Supplier<BranchRunner.Found> run = twins.next(listener -> branchRunner.run(branch, listener));
        return () -> {
            BranchRunner.Found found = run.get();
            List<FaultPoint> candidates = branchRunner.candidates(branch, found.execution());
            return () -> {
                rejoins.check(branch, found.execution());
                take(branch, found.execution(), candidates, found.choicePoints());
                return Optional.of(found.execution());
            };
        };
    }

    /** A process was stopped. If the stop failed, that is a run by itself, and nothing follows from it. */
    private Optional<Execution> stopped(Branch branch, Runs.Left left) {
        Branch next = branch.after(branch.from(), branch.stop().orElseThrow(), left.images(), branch.left());
        Optional<Execution> failed = left.failed().map(execution -> execution.under(next.schedule()));
        if (failed.isEmpty()) {
            boot(next);
        } else {
            leads(next);
            take(next, failed.get(), List.of(), List.of());
        }
        return failed;
    }

    private void take(Branch branch, Execution execution, List<FaultPoint> candidates, List<ChoicePoint> choicePoints) {
        long number = findings.executions();
        List<FaultPoint> within = candidates.stream()
                .filter(candidate -> branch.left().allows(candidate.place()) && settings.tries(candidate.fault()))
                .toList();
        List<ChoicePoint> open = choicePoints.stream()
                .filter(choicePoint ->
                        choicePoint.section() <= settings.horizon() && branch.isAfterDeviations(choicePoint))
                .toList();
        search.graph().ifPresent(graph -> graph.node(node(number, branch, execution, within.size(), open.size())));
        findings.add(execution);
        OptionalLong run = OptionalLong.of(number);
        within.forEach(candidate -> push(branch, run, candidate));
        turn(branch, run, open);
    }

    private GraphNode node(long number, Branch branch, Execution execution, int faults, int choicePoints) {
        return new GraphNode(
                number,
                branch.from(),
                branch.struck(),
                branch.schedule(),
                state(execution.left().orElseGet(subject::blank)),
                branch.left(),
                execution.outcome(),
                execution.residueShown() ? OptionalLong.empty() : execution.rejoinedAfter(),
                faults,
                choicePoints);
    }

    private void push(Branch branch, OptionalLong run, FaultPoint candidate) {
        Budget rest = branch.left().without(candidate.place());
        if (candidate.fault().isStop()) {
            frontier.addLast(branch.stopping(run, candidate, rest));
        } else if (candidate.fault().isWriteFailure()) {
            search.graph().ifPresent(graph -> graph.edge(run.getAsLong(), candidate.fault(), Optional.empty()));
            frontier.addLast(branch.failing(run, candidate, rest));
        } else {
            boot(branch.after(run, candidate, candidate.images(), rest));
        }
    }

    private void boot(Branch branch) {
        Fingerprint state = leads(branch);
        if (booted.visit(state, branch.left())) {
            frontier.addLast(branch);
        } else {
            findings.addMerged(branch.boot().struck());
        }
    }

    /** A fault led to this state. */
    private Fingerprint leads(Branch branch) {
        Fingerprint state = state(branch.boot().disks());
        search.graph()
                .ifPresent(graph -> graph.edge(branch.from().getAsLong(), branch.lastFault(), Optional.of(state)));
        return state;
    }

    /** Whether it matters what is not synced yet, depends on whether power can be cut. */
    private Fingerprint state(Images disks) {
        return settings.tries(FaultKind.POWER_LOSS) ? disks.fingerprintWithOlder() : disks.fingerprint();
    }

    /** Decides otherwise where that was not tried yet. */
    private void turn(Branch branch, OptionalLong run, List<ChoicePoint> choicePoints) {
        for (ChoicePoint choicePoint : choicePoints) {
            search.graph().ifPresent(graph -> graph.choicePoint(run.getAsLong(), choicePoint));
            boolean isNew = choicePoint
                    .state()
                    .map(state -> decided.visit(state, branch.left()))
                    .orElse(true);
            for (int alternative = 1; isNew && alternative < choicePoint.alternatives(); alternative++) {
                frontier.addLast(branch.turning(run, choicePoint, alternative));
            }
        }
    }
}
