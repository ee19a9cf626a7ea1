package dev.hangover.scenarios.cli;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.replay.RunWatch;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Measured;
import dev.hangover.harness.result.RealDeaths;
import dev.hangover.reports.certificate.CertificateFile;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.chain.Probes;
import dev.hangover.scenarios.explore.Subjects;
import dev.hangover.scenarios.jobs.Jobs;
import dev.hangover.scenarios.realkill.RealKills;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Explores scenarios with designs. Everything is checked before anything is run or written. */
@Command(
        name = "explore",
        description = "Crashes each design at every boundary of each scenario, and says how that ended.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ExploreCommand implements Callable<Integer> {
    private static final int MOST_JOBS = 256;

    private final Services services;
    private final Terminal terminal;

    @Mixin
    private ChosenCases chosen = new ChosenCases();

    @Mixin
    private Plugins plugins = new Plugins();

    @Mixin
    private RequiredProbes required = new RequiredProbes();

    @Option(names = "--store", paramLabel = "KIND", description = "memory (default), or file: real files and fsync.")
    private String store = Limits.STORES.get(0);

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Cases, or runs of a single one, that are made at a time (default: one for each processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            description = "Begin nothing more after this time, for example 60s, and say what was not covered.")
    private String budget;

    @Option(names = "--no-rejoin", description = "Run each run to its end, even when it met the reference run again.")
    private boolean noRejoin;

    @Option(
            names = "--no-shrink",
            description = "Do not shrink failures, unless the scenario says how small they must become.")
    private boolean noShrink;

    @Option(names = "--at", paramLabel = "COORDINATES", description = "Strike only there, for example 3/replay.send#2.")
    private String at;

    @Option(
            names = "--hold",
            paramLabel = "TASK=UNTIL",
            description = "With --at: a background task does not run before the process has reached a place, as in"
                    + " export-batch=1/sql.commit.after, or before another task has run; may be given again.")
    private List<String> holds = new ArrayList<>();

    @Mixin
    private RealKillOptions realKill = new RealKillOptions();

    @Option(names = "--json", paramLabel = "FILE", description = "Write one JSON object a line for each case.")
    private String json;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "Write all that was tried in a single case, for 'hangover check-certificate'.")
    private String certificate;

    ExploreCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Subjects subjects = services.subjects().apply(plugins.jars());
        Halt halt = Halt.after(budget);
        CaseOptions options = new CaseOptions(store, !noRejoin, Optional.ofNullable(at), !noShrink)
                .until(halt)
                .holding(holds);
        List<String> probes = required.among(Probes.terms());
        realKill.check(at);
        Words.require("--store", store, Limits.STORES);
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new BadInput("--jobs: '" + jobs + "' is not a whole number from 1 to " + MOST_JOBS);
        }
        List<ChosenCases.Chosen> cases = chosen.of(subjects, store, at, holds, realKill.wanted());
        requireCertifiable(cases);
        cases.forEach(one -> one.what().check(options));
        subjects.requireCanary(services.engine());
        RealKills killer = Wiring.realKills(plugins.jars());
        if (realKill.wanted()) {
            cases.forEach(one -> one.node().ifPresent(node -> killer.requirePossible(node.scenario(), node.design())));
        }
        Optional<OutputFile> file =
                Optional.ofNullable(json).map(path -> OutputFile.writable("--json", path, inputs()));
        Optional<OutputFile> proof =
                Optional.ofNullable(certificate).map(path -> OutputFile.writable("--certificate", path, inputs()));
        proof.ifPresent(target -> file.ifPresent(target::requireOtherThan));
        Findings findings = new Findings(terminal, file, probes);
        Interruption interruption = Interruption.of(halt, () -> findings.reportInterrupted(cases.size()));
        // Several cases share the threads; a single one has them all for its runs.
        boolean alone = cases.size() == 1;
        try (killer;
                Jobs threads = new Jobs(alone ? 1 : jobs);
                Jobs crew = new Jobs(alone ? jobs : 1);
                ProgressDisplay progress = ProgressDisplay.on(terminal, cases.size() + " cases")) {
            // A single case has the bar for itself; several are counted.
            ProgressListener inside = alone ? progress : ProgressListener.NONE;
            CaseOptions own = alone ? options.by(crew) : options;
            CaseOptions its = proof.map(target -> own.certifiedTo(new CertificateFile(target::append)))
                    .orElse(own);
            List<Jobs.Job<Optional<Found>>> line = cases.stream()
                    .map(one -> threads.start(() -> found(subjects.watch(halt), killer, one, its, inside)))
                    .toList();
            for (int i = 0; i < line.size(); i++) {
                Optional<Found> found = line.get(i).result();
                found.ifPresentOrElse(
                        one -> findings.add(LongTokens.stored(one.result()), one.measured(), one.deaths()),
                        notBegun(findings, cases.get(i)));
                if (!alone) {
                    progress.progress(findings.known(), cases.size());
                }
            }
        } finally {
            if (halt.isInterrupted()) {
                findings.reportInterrupted(cases.size());
            } else {
                findings.report();
                chosen.inOneSeed(cases, at).ifPresent(terminal::line);
            }
            file.ifPresent(OutputFile::close);
            proof.ifPresent(OutputFile::close);
            interruption.close();
        }
        return findings.met() ? Status.MET : Status.NOT_MET;
    }

    private void requireCertifiable(List<ChosenCases.Chosen> cases) {
        if (certificate == null) {
            return;
        }
        if (cases.size() != 1) {
            throw new BadInput("--certificate: is of a single case, and these are " + cases.size()
                    + " (name one scenario, and one design with --design)");
        }
        if (at != null) {
            throw new BadInput("--certificate: is of all faults, not only of those of --at (leave one of them out)");
        }
        ScheduleKind schedules = cases.get(0).what().schedules();
        if (schedules.areSampled()) {
            throw new BadInput("--certificate: schedules are " + schedules.word()
                    + ", and a sample is never complete (choose --schedules fifo or exhaustive)");
        }
    }

    private List<String> inputs() {
        List<String> inputs = new ArrayList<>(chosen.named());
        inputs.addAll(plugins.jars());
        return inputs;
    }

    private static Runnable notBegun(Findings findings, ChosenCases.Chosen one) {
        return () -> findings.addNotBegun(one.what().title());
    }

    /** Empty when there was no time to begin. Costs are for comparing designs, and take one more run; real deaths take minutes. */
    private Optional<Found> found(
            RunWatch watch, RealKills killer, ChosenCases.Chosen one, CaseOptions options, ProgressListener progress) {
        if (options.halted().getAsBoolean()) {
            return Optional.empty();
        }
        Stopwatch stopwatch = new Stopwatch();
        CaseOptions its = one.first() ? options.checkingEachBoundary() : options;
        CaseResult result =
                one.what().explore(services.engine(), its, watch, progress).taking(stopwatch.seconds());
        return Optional.of(new Found(
                result,
                one.node()
                        .filter(node -> chosen.comparesDesigns())
                        .map(node -> node.measure(services.engine(), options, watch)),
                one.node()
                        .filter(node -> realKill.wanted())
                        .map(node -> killer.kill(node.scenario(), node.design(), realKill.random(), progress))));
    }

    private record Found(CaseResult result, Optional<Measured> measured, Optional<RealDeaths> deaths) {}
}
