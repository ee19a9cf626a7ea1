package dev.hangover.scenarios.campaign;

import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Exploration;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.Findings;
import dev.hangover.harness.explore.Nondeterminism;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.explore.Sampler;
import dev.hangover.harness.explore.Search;
import dev.hangover.harness.explore.TwinCheck;
import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.result.Bound;
import dev.hangover.harness.result.CaseNotes;
import dev.hangover.harness.result.CaseRemarks;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Coverage;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.Tally;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Halted;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.SystemUnderTest;
import dev.hangover.harness.simulation.ChoiceLog;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Detours;
import dev.hangover.scenarios.catalogue.Expectation;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.recorded.Stale;
import dev.hangover.scenarios.stage.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The exploration of one scenario with one design: the runs that are made, and what is made of their outcomes. */
final class CaseExploration {
    private final Scenario scenario;
    private final String design;
    private final CampaignOptions options;
    private final Stage stage;
    private final ProgressListener progress;
    private final RunSettings settings;
    private final FailuresFound failures;
    private final SortedMap<String, Long> probes = new TreeMap<>();
    private final RemarkCollector remarks = new RemarkCollector();
    private Tally tally = Tally.none();
    private long executions;

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
        this.failures = new FailuresFound(scenario, design, options, stage, given, this::settings);
        this.progress = progress;
        this.settings = settings(0);
    }

    private RunSettings settings(int sample) {
        return stage.settings(sample, scenario.workload().blocks(), options.rejoin())
                .trying(kinds(scenario));
    }

    private static List<FaultKind> kinds(Scenario scenario) {
        return Arrays.stream(FaultKind.values())
                .filter(kind -> scenario.faults().contains(kind.word()))
                .toList();
    }

    /** Every fault within the bound; then, when schedules are sampled, as many runs as the scenario says. */
    CaseResult everything() {
        try {
            return explored();
        } catch (Halted halted) {
            return cutShort();
        } catch (Nondeterminism found) {
            throw new Nondeterminism(scenario.name() + " with " + design + ": " + found.getMessage());
        }
    }

    /** Not even the run without faults came to its end: nothing could be judged. */
    private CaseResult cutShort() {
        return result(
                Optional.empty(),
                new Coverage(0, executions, 0, 0, false, 0, 0, "the run without faults was not finished"));
    }

    private CaseResult explored() {
        SystemUnderTest subject = stage.subject(0);
        GraphRecorder graph = new GraphRecorder();
        Search search = options.certificate().isPresent() ? search().drawnBy(graph) : search();
        Exploration exploration = new Explorer(subject, settings, search).explore();
        options.certificate()
                .ifPresent(taker ->
                        taker.accept(graph.certificate(scenario, design, options.store(), settings, exploration)));
        failures.of(exploration.reference());
        take(exploration.findings(), 0);
        int sampled = samples();
        Coverage explored = exploration.coverage();
        boolean complete = explored.complete() && !Limits.SAMPLED.contains(scenario.schedules());
        return result(
                Optional.of(exploration.reference()),
                new Coverage(
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
                .continuing(options.rejoins().seeded(scenario.workload().seed()))
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
            try {
                for (Findings one : options.crew().all(work)) {
                    take(one, ++taken);
                }
            } catch (Halted halted) {
                return taken;
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
        try {
            return struckAt(coordinates, detours);
        } catch (Halted halted) {
            return cutShort();
        }
    }

    private CaseResult struckAt(Coordinates coordinates, Detours detours) {
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
        failures.decided(Detours.of(log));
        Findings findings = new Findings();
        findings.add(execution.under(detours));
        take(findings, 0);
        return result(Optional.of(reference), new Coverage(reference.boundaries(), executions, 1, 0, false));
    }

    /** One workload of its own: a run by a drawn schedule, and one with drawn faults too. */
    private Findings sample(int sample) {
        SystemUnderTest subject = stage.subject(sample);
        RunSettings own = settings(sample);
        Reference reference = Runs.reference(subject, own, RunListener.NONE);
        Findings findings = new Findings();
        TwinCheck twins = TwinCheck.after((scenario.crashes() > 0 ? 2L : 1L) * (sample - 1));
        Sampler sampler = new Sampler(subject, own, reference, twins);
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
        findings.failures().forEach(execution -> failures.add(execution, sample));
        remarks.add(findings, sample);
    }

    private CaseResult result(Optional<Reference> reference, Coverage coverage) {
        Expectation expected =
                Optional.ofNullable(scenario.designs().get(design)).orElseGet(stage::expectation);
        // Before failures are made small, which makes more runs.
        CaseNotes shown =
                stage.notes(reference, options.halted().getAsBoolean()).atWorst(expected.isAtWorst());
        List<Failure> told = failures.told(expected);
        CaseRemarks found = remarks.result(failures::token, failures::command);
        List<String> undemanded = expected.demands().or(scenario.demands()).unmet(found);
        ExpectationCheck check = new ExpectationCheck(expected);
        List<String> unmet = check.unmet(tally, told);
        boolean undecided = !coverage.uncovered().isEmpty() && !check.isContradicted(tally, told);
        CaseNotes notes = undecided ? shown.undecided() : shown;
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
                unmet.isEmpty() && undemanded.isEmpty() && notes.letBelieve(),
                0,
                Probes.counts(probes),
                told,
                found.unmet(undemanded),
                notes,
                Optional.of(new Bound(
                        scenario.workload().actions(),
                        scenario.workload().isSwarm() ? scenario.workload().draw() : "",
                        scenario.restarts(),
                        scenario.faults())),
                unmet);
    }
}
