package dev.hangover.harness.cases;

import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.expectation.ExpectationCheck;
import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Exploration;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.Findings;
import dev.hangover.harness.explore.Nondeterminism;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.explore.Sampler;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.explore.Search;
import dev.hangover.harness.explore.TwinCheck;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.replay.Case;
import dev.hangover.harness.replay.RunFormat;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.replay.StaleFaults;
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
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.ChoiceLog;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Explores one case: makes the runs of its plan, and returns their results. */
public final class CaseExplorer {
    private final Case of;
    private final CasePlan plan;
    private final CaseOptions options;
    private final ProgressListener progress;
    private final RunFormat format;
    private final UnaryOperator<String> command;
    private final RunSettings settings;
    private final FailuresFound failures;
    private final SortedMap<String, Long> probes = new TreeMap<>();
    private final RemarkCollector remarks = new RemarkCollector();
    private Tally tally = Tally.none();
    private long executions;

    /**
     * @param of what is explored
     * @param plan what is tried, and what is expected
     * @param options how
     * @param format writes tokens
     * @param command the command line that replays a token
     * @param progress receives the progress
     */
    public CaseExplorer(
            Case of,
            CasePlan plan,
            CaseOptions options,
            RunFormat format,
            UnaryOperator<String> command,
            ProgressListener progress) {
        this.of = of;
        this.plan = plan;
        this.options = options;
        this.format = format;
        this.command = command;
        this.progress = progress;
        this.failures = new FailuresFound(of, plan, options, format, command, this::settings);
        this.settings = settings(0);
    }

    /** The case. */
    public Case of() {
        return of;
    }

    /** The plan of the exploration. */
    public CasePlan plan() {
        return plan;
    }

    /** The options of the exploration. */
    public CaseOptions options() {
        return options;
    }

    /** Hears how far it is. */
    public ProgressListener progress() {
        return progress;
    }

    private RunSettings settings(int sample) {
        return of.bounds(sample, options.rejoin()).trying(plan.kinds());
    }

    /** Every fault within the bound; then, when schedules are sampled, as many runs as the plan says. */
    public CaseResult everything() {
        try {
            return explored();
        } catch (Halted halted) {
            return cutShort();
        } catch (Nondeterminism found) {
            throw new Nondeterminism(
                    of.name() + (of.variant().isEmpty() ? "" : " with " + of.variant()) + ": " + found.getMessage());
        }
    }

    /** Not even the run without faults came to its end: nothing could be judged. */
    private CaseResult cutShort() {
        return result(
                Optional.empty(),
                new Coverage(0, executions, 0, 0, false, 0, 0, "the run without faults was not finished"));
    }

    private CaseResult explored() {
        Subject subject = of.subject(0);
        Search plain = search();
        Search search = options.certificate().map(plain::drawnBy).orElse(plain);
        Exploration exploration = new Explorer(subject, settings, search).explore();
        options.certificate()
                .ifPresent(recorder -> recorder.finish(reference(exploration), plan, settings, exploration));
        failures.of(exploration.reference());
        take(exploration.findings(), 0);
        int sampled = samples();
        Coverage explored = exploration.coverage();
        boolean complete = explored.complete() && !plan.schedules().areSampled();
        return result(
                Optional.of(exploration.reference()),
                new Coverage(
                        explored.boundaries(),
                        executions,
                        explored.distinctStates(),
                        explored.merged(),
                        complete,
                        explored.choicePoints(),
                        explored.choicePointsMerged(),
                        uncovered(explored, sampled)));
    }

    private String reference(Exploration exploration) {
        return format.shortest(
                RunKey.of(of, 0, FaultSequence.none(), exploration.reference().outcome()));
    }

    private Search search() {
        Search search = Search.of(new Budget(plan.crashes(), plan.restarts()))
                .by(options.crew())
                .until(options.halted())
                .continuing(options.rejoins().seeded(plan.rejoinSeed()))
                .tellingOf(progress);
        return plan.schedules() == ScheduleKind.EXHAUSTIVE ? search.inEveryOrder() : search;
    }

    /** Samples are made and taken by their numbers. How many there were in the end. */
    private int samples() {
        int taken = 0;
        while (taken < plan.runs() && !options.halted().getAsBoolean()) {
            int first = taken + 1;
            int last = Math.min(taken + options.crew().size(), plan.runs());
            List<Supplier<Findings>> work = new ArrayList<>();
            IntStream.rangeClosed(first, last).forEach(number -> work.add(() -> sample(number)));
            try {
                for (Findings one : options.crew().all(work)) {
                    take(one, ++taken);
                }
            } catch (Halted halted) {
                return taken;
            }
            progress.progress(executions, executions + 2L * (plan.runs() - taken));
        }
        return taken;
    }

    private String uncovered(Coverage explored, int sampled) {
        int missing = plan.runs() - sampled;
        String samples = missing == 0 ? "" : missing + " of " + plan.runs() + " sampled workloads were not made";
        return Stream.of(explored.uncovered(), samples)
                .filter(clause -> !clause.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** Only the faults of these coordinates, under this order of tasks. */
    public CaseResult at(FaultSequence coordinates, Schedule schedule) {
        try {
            return struckAt(coordinates, schedule);
        } catch (Halted halted) {
            return cutShort();
        }
    }

    private CaseResult struckAt(FaultSequence coordinates, Schedule schedule) {
        Subject subject = of.subject(0);
        Reference reference = Runs.reference(subject, settings, RunListener.NONE);
        FaultPlan faults = FaultPlan.at(coordinates);
        ChoiceLog log = new ChoiceLog();
        Choices order = schedule.isEmpty() ? of.order(0) : log.recording(schedule.choices());
        Execution execution = Runs.fromBlank(subject, settings, order, faults, reference, RunListener.NONE);
        StaleFaults.requireNone(execution, order, subject, settings, reference);
        failures.decided(Schedule.of(log));
        Findings findings = new Findings();
        findings.add(execution.under(schedule));
        take(findings, 0);
        return result(Optional.of(reference), new Coverage(reference.boundaries(), executions, 1, 0, false));
    }

    /** One drawn workload: a run by a drawn schedule, and one with drawn faults too. */
    private Findings sample(int sample) {
        Subject subject = of.subject(sample);
        RunSettings own = settings(sample);
        Reference reference = Runs.reference(subject, own, RunListener.NONE);
        Findings findings = new Findings();
        TwinCheck twins = TwinCheck.after((plan.crashes() > 0 ? 2L : 1L) * (sample - 1));
        Sampler sampler = new Sampler(subject, own, reference, twins);
        findings.add(sampler.sample(of.order(sample), of.faults(sample), 0));
        if (plan.crashes() > 0) {
            findings.add(sampler.sample(of.order(sample), of.faults(sample), plan.crashes()));
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
        Expectation expected = plan.expected();
        // Before failures are shrunk, which makes more runs.
        CaseNotes shown = of.notes(reference, options.halted().getAsBoolean()).atWorst(expected.isAtWorst());
        List<Failure> reported = failures.reported(expected);
        CaseRemarks found = remarks.result(failures::token, command);
        List<String> undemanded = expected.demands().or(plan.demands()).unmet(found);
        ExpectationCheck check = new ExpectationCheck(expected, of.words().noun());
        List<String> unmet = check.unmet(tally, reported);
        boolean undecided = !coverage.uncovered().isEmpty() && !check.isContradicted(tally, reported);
        CaseNotes notes = undecided ? shown.undecided() : shown;
        return new CaseResult(
                of.name(),
                of.variant(),
                options.store(),
                of.sections(),
                plan.crashes(),
                plan.schedules().word(),
                of.seedInHex(),
                of.labels(),
                coverage,
                tally,
                expected.verdict(),
                unmet.isEmpty() && undemanded.isEmpty() && notes.letBelieve(),
                0,
                of.probes(probes),
                reported,
                found.unmet(undemanded),
                notes,
                Optional.of(new Bound(
                        of.actionsPerSection(),
                        of.draw(),
                        plan.restarts(),
                        plan.kinds().stream().map(FaultKind::word).toList())),
                of.words(),
                unmet);
    }
}
