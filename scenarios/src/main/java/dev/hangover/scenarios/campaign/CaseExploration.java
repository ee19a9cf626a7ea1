package dev.hangover.scenarios.campaign;

import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Exploration;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.Findings;
import dev.hangover.harness.explore.PointOfNoReturn;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.explore.Sampler;
import dev.hangover.harness.explore.Search;
import dev.hangover.harness.explore.TwinCheck;
import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.result.Bound;
import dev.hangover.harness.result.CaseRemarks;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Coverage;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.FailureKind;
import dev.hangover.harness.result.Inevitability;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.result.Tally;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.SystemUnderTest;
import dev.hangover.harness.shrink.Shrinker;
import dev.hangover.harness.shrink.Shrunk;
import dev.hangover.harness.simulation.ChoiceLog;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Detours;
import dev.hangover.harness.simulation.Place;
import dev.hangover.scenarios.catalogue.Expectation;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.recorded.RunFile;
import dev.hangover.scenarios.recorded.RunName;
import dev.hangover.scenarios.recorded.Shrinking;
import dev.hangover.scenarios.recorded.Stale;
import dev.hangover.scenarios.recorded.WrittenRun;
import dev.hangover.scenarios.stage.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The exploration of one scenario with one design: the runs that are made, and what is made of their outcomes. */
final class CaseExploration {
    private static final int MOST_SHRUNK = 8;

    private final Scenario scenario;
    private final String design;
    private final CampaignOptions options;
    private final Stage stage;
    private final String given;
    private final ProgressListener progress;
    private final RunSettings settings;
    private final Map<Integer, Reference> references = new TreeMap<>();
    private final List<Found> found = new ArrayList<>();
    private final SortedMap<String, Long> probes = new TreeMap<>();
    private final RemarkCollector remarks = new RemarkCollector();
    private Tally tally = Tally.none();
    private long executions;
    private Detours decided = Detours.none();
    private final Shrinking shrinking;

    /** @param given options that a replay of a failure needs, each with a blank before it */
    CaseExploration(
            Scenario scenario,
            String design,
            CampaignOptions options,
            Stage stage,
            String given,
            ProgressListener progress) {
        this.scenario = scenario;
        this.design = design;
        this.options = options;
        this.stage = stage;
        this.given = given;
        this.shrinking = new Shrinking(scenario, design, options.store(), given, stage);
        this.progress = progress;
        this.settings = new RunSettings(scenario.workload().blocks(), options.rejoin()).trying(kinds(scenario));
    }

    private static List<FaultKind> kinds(Scenario scenario) {
        return Arrays.stream(FaultKind.values())
                .filter(kind -> scenario.faults().contains(kind.word()))
                .toList();
    }

    /** Every fault within the bound; then, when schedules are sampled, as many runs as the scenario says. */
    CaseResult everything() {
        SystemUnderTest subject = stage.subject(0);
        GraphRecorder graph = new GraphRecorder();
        Search search = options.certificate().isPresent() ? search().drawnBy(graph) : search();
        Exploration exploration = new Explorer(subject, settings, search).explore();
        options.certificate()
                .ifPresent(taker ->
                        taker.accept(graph.certificate(scenario, design, options.store(), settings, exploration)));
        references.put(0, exploration.reference());
        take(exploration.findings(), 0);
        int sampled = samples();
        Coverage explored = exploration.coverage();
        boolean complete = explored.complete() && !Limits.SAMPLED.contains(scenario.schedules());
        return result(new Coverage(
                explored.boundaries(),
                executions,
                explored.distinctStates(),
                explored.merged(),
                complete,
                explored.junctions(),
                explored.junctionsMerged(),
                uncovered(explored, sampled)));
    }

    private Search search() {
        Search search = Search.of(new Budget(scenario.crashes(), scenario.restarts()))
                .by(options.crew())
                .until(options.halted())
                .tellingOf(progress);
        return scenario.schedules().equals(Limits.EXHAUSTIVE) ? search.inEveryOrder() : search;
    }

    /** Samples are made and taken by their numbers. How many there were in the end. */
    private int samples() {
        int taken = 0;
        while (taken < scenario.runs() && !options.halted().getAsBoolean()) {
            int first = taken + 1;
            int last = Math.min(taken + options.crew().size(), scenario.runs());
            List<Supplier<Findings>> work = new ArrayList<>();
            IntStream.rangeClosed(first, last).forEach(number -> work.add(() -> sample(number)));
            for (Findings one : options.crew().all(work)) {
                take(one, ++taken);
            }
            progress.progress(executions, executions + 2L * (scenario.runs() - taken));
        }
        return taken;
    }

    private String uncovered(Coverage explored, int sampled) {
        int missing = scenario.runs() - sampled;
        String samples = missing == 0 ? "" : missing + " of " + scenario.runs() + " sampled workloads were not made";
        return Stream.of(explored.uncovered(), samples)
                .filter(clause -> !clause.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** Only the faults of these coordinates, under this order of tasks. */
    CaseResult at(Coordinates coordinates, Detours detours) {
        SystemUnderTest subject = stage.subject(0);
        Reference reference = Runs.reference(subject, settings, RunListener.NONE);
        FaultPlan faults = FaultPlan.at(coordinates);
        ChoiceLog log = new ChoiceLog();
        Choices order = detours.isEmpty() ? stage.runOrder(0) : log.recording(detours.choices());
        Execution execution = Runs.fromBlank(subject, settings, order, faults, reference, RunListener.NONE);
        if (!execution.stale().places().isEmpty()) {
            throw Stale.report(execution, subject, settings, reference);
        }
        Stale.requireTaken(order);
        decided = Detours.of(log);
        Findings findings = new Findings();
        findings.add(execution.under(detours));
        take(findings, 0);
        return result(new Coverage(reference.boundaries(), executions, 1, 0, false));
    }

    /** One workload of its own: a run by a drawn schedule, and one with drawn faults too. */
    private Findings sample(int sample) {
        SystemUnderTest subject = stage.subject(sample);
        Reference reference = Runs.reference(subject, settings, RunListener.NONE);
        Findings findings = new Findings();
        TwinCheck twins = TwinCheck.after((scenario.crashes() > 0 ? 2L : 1L) * (sample - 1));
        Sampler sampler = new Sampler(subject, settings, reference, twins);
        findings.add(sampler.sample(stage.runOrder(sample), stage.faults(sample), 0));
        if (scenario.crashes() > 0) {
            findings.add(sampler.sample(stage.runOrder(sample), stage.faults(sample), scenario.crashes()));
        }
        return findings;
    }

    private void take(Findings findings, int sample) {
        executions += findings.executions();
        tally = tally.plus(findings.tally());
        findings.probes().forEach((probe, count) -> probes.merge(probe, count, Long::sum));
        findings.failures().forEach(execution -> found.add(new Found(execution, sample)));
        remarks.add(findings, sample);
    }

    /** All that was found. The first of each kind is made small when that is wanted, or when it may not stay large. */
    private List<Failure> failures(Expectation expected) {
        Set<FailureKind> kinds = new LinkedHashSet<>();
        List<Failure> failures = new ArrayList<>();
        for (Found one : found) {
            Failure failure = failure(one);
            FailureKind kind = FailureKind.of(one.execution().outcome());
            if (kinds.size() < MOST_SHRUNK && kinds.add(kind)) {
                boolean limited = expected.maxShrunk().isPresent() && kind.verdict() == expected.verdict();
                failure = options.shrink() ? failure.with(inevitability(one)) : failure;
                failure = options.shrink() || limited ? failure.with(shrunk(one)) : failure;
            }
            failures.add(failure);
        }
        return failures;
    }

    private ShrunkForm shrunk(Found one) {
        Outcome outcome = one.execution().outcome();
        Shrunk<WrittenRun> smaller = shrinking.shrink(name(one), outcome, Shrinker.EXECUTIONS, ProgressListener.NONE);
        return shrinking.describe(smaller, outcome);
    }

    private Inevitability inevitability(Found one) {
        SystemUnderTest subject = stage.subject(one.sample());
        Reference reference =
                references.computeIfAbsent(one.sample(), sample -> Runs.reference(subject, settings, RunListener.NONE));
        return new PointOfNoReturn(subject, settings, reference)
                .of(order(one), one.execution().struck(), scenario.crashes());
    }

    private Choices order(Found one) {
        Detours named = one.execution().detours();
        Detours detours = named.holds().isEmpty() ? named : decided;
        return detours.isEmpty() ? stage.runOrder(one.sample()) : detours.choices();
    }

    private RunName name(Found one) {
        Execution execution = one.execution();
        return RunName.of(scenario, design, options.store(), one.sample(), execution.struck(), execution.outcome())
                .inOrder(execution.detours());
    }

    private Failure failure(Found one) {
        Execution execution = one.execution();
        List<Place> places = execution.struck().places();
        String token = token(one);
        return new Failure(
                execution.outcome(),
                execution.struck().toString(),
                execution.left().map(stage.subject(one.sample())::window).orElse(""),
                places.isEmpty() ? "" : places.get(places.size() - 1).boundary().name(),
                places.isEmpty() ? 0 : places.get(places.size() - 1).section(),
                token,
                command(token));
    }

    private String token(Found one) {
        return RunFile.shortest(name(one));
    }

    private String command(String token) {
        return "./hangover replay " + token + given;
    }

    private CaseResult result(Coverage coverage) {
        Expectation expected =
                Optional.ofNullable(scenario.designs().get(design)).orElseGet(() -> Expectation.of(stage.prospect()));
        List<Failure> failures = failures(expected);
        CaseRemarks found = remarks.result(this::token, this::command);
        List<String> undemanded = expected.demands().or(scenario.demands()).unmet(found);
        List<String> unmet = new ExpectationCheck(expected).unmet(tally, failures);
        return new CaseResult(
                scenario.name(),
                design,
                options.store(),
                scenario.workload().blocks(),
                scenario.crashes(),
                scenario.schedules(),
                scenario.workload().seedInHex(),
                scenario.abci(),
                coverage,
                tally,
                expected.verdict(),
                unmet.isEmpty() && undemanded.isEmpty(),
                0,
                Probes.counts(probes),
                failures,
                found.unmet(undemanded),
                Optional.of(new Bound(scenario.workload().actions(), scenario.restarts(), scenario.faults())),
                unmet);
    }

    /**
     * A run that is told of.
     *
     * @param sample the number of the workload
     */
    record Found(Execution execution, int sample) {}
}
