package dev.hangover.scenarios.cli;

import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Measured;
import dev.hangover.scenarios.campaign.BadInput;
import dev.hangover.scenarios.campaign.Campaign;
import dev.hangover.scenarios.campaign.CampaignOptions;
import dev.hangover.scenarios.campaign.ProgressListener;
import dev.hangover.scenarios.campaign.Term;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Limits;
import dev.hangover.scenarios.catalogue.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explores scenarios with designs. Everything is checked before anything is run or written. */
@Command(
        name = "explore",
        description = "Crashes each design at every boundary of each scenario, and says how that ended.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ExploreCommand implements Callable<Integer> {
    private static final String ALL = "all";
    private static final int MOST_JOBS = 256;

    private final Campaigns campaigns;
    private final Terminal terminal;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..*",
            description = "Names, or paths of .yaml files; every built-in scenario when none is given.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--design",
            paramLabel = "NAME",
            description = "A design; all: those that the scenario lists, compared; they are explored by default too.")
    private String design;

    @Mixin
    private Plugins plugins = new Plugins();

    @Mixin
    private RequiredProbes required = new RequiredProbes();

    @Mixin
    private Overrides overrides = new Overrides();

    @Option(names = "--store", paramLabel = "KIND", description = "memory (default), or file: real files and fsync.")
    private String store = Limits.STORES.get(0);

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Cases that are explored at a time (default: one for each processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--no-rejoin", description = "Run each run to its end, even when it met the reference run again.")
    private boolean noRejoin;

    @Option(
            names = "--no-shrink",
            description = "Leave failures as they are found, unless the scenario says how small they must become.")
    private boolean noShrink;

    @Option(names = "--at", paramLabel = "COORDINATES", description = "Strike only there, for example 3/replay.send#2.")
    private String at;

    @Option(names = "--json", paramLabel = "FILE", description = "Write one JSON object a line for each case.")
    private String json;

    ExploreCommand(Campaigns campaigns, Terminal terminal) {
        this.campaigns = campaigns;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Campaign campaign = campaigns.with(plugins.jars());
        CampaignOptions options = new CampaignOptions(store, !noRejoin, Optional.ofNullable(at), !noShrink);
        List<String> probes = required.among(campaign.probes());
        List<Case> cases = cases(campaign);
        cases.forEach(one -> campaign.check(one.scenario(), one.design(), options));
        campaign.requireCanary();
        Optional<OutputFile> file =
                Optional.ofNullable(json).map(path -> OutputFile.writable("--json", path, inputs()));
        Findings findings = new Findings(terminal, file, probes);
        Interruption interruption = Interruption.doing(() -> findings.reportInterrupted(cases.size()));
        try (Jobs threads = new Jobs(jobs);
                ProgressDisplay progress = ProgressDisplay.on(terminal, cases.size() + " cases")) {
            // A single case has the bar for itself; several are counted.
            ProgressListener inside = cases.size() == 1 ? progress : ProgressListener.NONE;
            List<Jobs.Job<Found>> line = cases.stream()
                    .map(one -> threads.start(() -> found(campaign, one, options, inside)))
                    .toList();
            for (Jobs.Job<Found> job : line) {
                Found found = job.result();
                findings.add(LongTokens.stored(found.result()), found.measured());
                if (cases.size() > 1) {
                    progress.progress(findings.known(), cases.size());
                }
            }
        } finally {
            interruption.close();
            findings.report();
            file.ifPresent(OutputFile::close);
        }
        return findings.met() ? Status.MET : Status.NOT_MET;
    }

    private List<String> inputs() {
        List<String> inputs = new ArrayList<>(scenarios);
        inputs.addAll(plugins.jars());
        return inputs;
    }

    private List<Case> cases(Campaign campaign) {
        List<String> designs = new ArrayList<>(List.of(ALL));
        campaign.designs().stream().map(Term::name).forEach(designs::add);
        if (design != null) {
            Words.require("--design", design, designs);
        }
        Words.require("--store", store, Limits.STORES);
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new BadInput("--jobs: '" + jobs + "' is not a whole number from 1 to " + MOST_JOBS);
        }
        overrides.check(campaign.faults().stream().map(Term::name).toList());
        Catalogue catalogue = new Catalogue(campaign.vocabulary());
        List<Scenario> chosen = scenarios.isEmpty()
                ? catalogue.all()
                : scenarios.stream().map(catalogue::find).toList();
        List<Case> cases = new ArrayList<>();
        for (Scenario original : chosen) {
            Scenario scenario = overrides.applyTo(original);
            List<String> wanted = design == null || design.equals(ALL)
                    ? List.copyOf(scenario.designs().keySet())
                    : List.of(design);
            wanted.forEach(one -> cases.add(new Case(scenario, one)));
        }
        return cases;
    }

    /** Costs are for comparing designs, and take a run of their own. */
    private Found found(Campaign campaign, Case one, CampaignOptions options, ProgressListener progress) {
        Stopwatch stopwatch = new Stopwatch();
        CaseResult result = campaign.explore(one.scenario(), one.design(), options, progress)
                .taking(stopwatch.seconds());
        return new Found(
                result,
                ALL.equals(design)
                        ? Optional.of(campaign.measure(one.scenario(), one.design(), options))
                        : Optional.empty());
    }

    private record Found(CaseResult result, Optional<Measured> measured) {}

    private record Case(Scenario scenario, String design) {}
}
