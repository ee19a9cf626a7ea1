package dev.hangover.scenarios.campaign;

import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Inevitability;
import dev.hangover.harness.result.Measured;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Halted;
import dev.hangover.harness.run.Overseer;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.SystemUnderTest;
import dev.hangover.harness.shrink.Shrunk;
import dev.hangover.harness.trace.TraceRecorder;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.model.incidents.Flaw;
import dev.hangover.model.incidents.variant.FlawedDesigns;
import dev.hangover.model.incidents.variant.KeptBlocks;
import dev.hangover.model.workload.ActionKind;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.Vocabulary;
import dev.hangover.scenarios.certificate.Certificate;
import dev.hangover.scenarios.certificate.CertificateCheck;
import dev.hangover.scenarios.certificate.CertificateReport;
import dev.hangover.scenarios.certificate.Sample;
import dev.hangover.scenarios.incidents.IncidentResult;
import dev.hangover.scenarios.incidents.IncidentSearch;
import dev.hangover.scenarios.incidents.Incidents;
import dev.hangover.scenarios.input.BadInput;
import dev.hangover.scenarios.jobs.Watchdog;
import dev.hangover.scenarios.lattice.Lattice;
import dev.hangover.scenarios.lattice.LatticeSurvey;
import dev.hangover.scenarios.recorded.HoldOption;
import dev.hangover.scenarios.recorded.RecordedScenario;
import dev.hangover.scenarios.recorded.Rerun;
import dev.hangover.scenarios.recorded.RunFile;
import dev.hangover.scenarios.recorded.RunName;
import dev.hangover.scenarios.recorded.Shrinking;
import dev.hangover.scenarios.recorded.StrikeOption;
import dev.hangover.scenarios.recorded.WrittenRun;
import dev.hangover.scenarios.stage.EventKind;
import dev.hangover.scenarios.stage.NodeForms;
import dev.hangover.scenarios.stage.Parties;
import dev.hangover.scenarios.stage.PowerPolicies;
import dev.hangover.scenarios.stage.Prunings;
import dev.hangover.scenarios.stage.Stage;
import dev.hangover.scenarios.stage.Workspace;
import dev.hangover.scenarios.stage.Written;
import dev.hangover.scenarios.subject.HostFigures;
import dev.hangover.scenarios.subject.Housing;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Explores and replays the node of the model. */
public final class NodeCampaign implements Campaign {
    private final HostDesigns designs;
    private final LoadedPlugins plugins;
    private final Watchdog watchdog;

    /** @param designs the host protocols that can be explored */
    public NodeCampaign(HostDesigns designs) {
        this(designs, List.of(), Watchdog.asleep());
    }

    /**
     * @param builtIn the host protocols that come with the program; those with a flaw that an incident made known are added
     * @param plugins more of them
     * @param watchdog notices runs that loop
     * @throws BadInput when two have the same name
     */
    public NodeCampaign(HostDesigns builtIn, List<Plugin> plugins, Watchdog watchdog) {
        this.designs = Plugin.join(FlawedDesigns.beside(builtIn).with(KeptBlocks.variants()), plugins);
        this.plugins = new LoadedPlugins(plugins, designs);
        this.watchdog = watchdog;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.of(
                        EventKind.words(),
                        Arrays.stream(ActionKind.values()).map(ActionKind::word).toList(),
                        designs.byName().keySet(),
                        FaultTerms.all().stream().map(Term::name).toList())
                .with(NodeForms.all());
    }

    @Override
    public List<Term> designs() {
        return designs.byName().values().stream()
                .map(design -> new Term(design.name(), design.summary()))
                .toList();
    }

    /**
     * The design of this name.
     *
     * @throws IllegalArgumentException naming all designs, when there is none
     */
    public HostDesign design(String name) {
        return designs.get(name);
    }

    @Override
    public List<Term> boundaries() {
        return BoundaryTerms.all();
    }

    @Override
    public List<Term> faults() {
        return FaultTerms.all();
    }

    @Override
    public List<Term> probes() {
        return Probes.terms();
    }

    @Override
    public void check(Scenario scenario, String design, CampaignOptions options) {
        Written.requirePossible(scenario);
        PowerPolicies.of(scenario);
        Prunings.of(scenario);
        Parties.requirePossible(scenario);
        Stage.requirePossible(scenario);
        options.at().ifPresent(at -> StrikeOption.requirePossible(coordinates(at, scenario, design), scenario));
        if (!options.holds().isEmpty() && options.at().isEmpty()) {
            throw new BadInput("--hold: is for a single run (say with --at where it is struck, or --at none)");
        }
        HoldOption.parse(options.holds(), blank(scenario, design), scenario);
    }

    @Override
    public void requireCanary() {
        Canary.requireFound(new Canary(), new Catalogue(vocabulary()).find("three-windows"));
    }

    @Override
    public CaseResult explore(Scenario scenario, String design, CampaignOptions options, ProgressListener progress) {
        check(scenario, design, options);
        return on(scenario, design, options.store(), options.halted(), stage -> {
            CaseExploration exploration =
                    new CaseExploration(scenario, design, options, stage, plugins.given(scenario, design), progress);
            return options.at().isPresent()
                    ? exploration.at(
                            coordinates(options.at().get(), scenario, design),
                            HoldOption.parse(options.holds(), stage.subject(0), scenario))
                    : exploration.everything();
        });
    }

    @Override
    public Measured measure(Scenario scenario, String design, CampaignOptions options) {
        if (!Parties.names(scenario).isEmpty()) {
            return new Measured(scenario.name(), design, new TreeMap<>());
        }
        return on(scenario, design, options.store(), options.halted(), stage -> {
            SystemUnderTest subject = stage.subject(0);
            HostFigures figures = new HostFigures();
            RunSettings settings = stage.settings(0, scenario.workload().blocks(), options.rejoin());
            boolean ended;
            try {
                ended = Runs.reference(subject, settings, figures).outcome().verdict() == Verdict.CONVERGED;
            } catch (Halted halted) {
                ended = false;
            }
            return new Measured(scenario.name(), design, ended ? figures.perBlock() : new TreeMap<>());
        });
    }

    @Override
    public Lattice lattice(Scenario scenario, String design) {
        return on(
                scenario,
                design,
                CampaignOptions.USUAL.store(),
                stage -> new LatticeSurvey(
                                design, stage.subject(0), scenario.workload().blocks(), stage.overseer(0))
                        .lattice());
    }

    @Override
    public List<String> incidents() {
        return Incidents.ids();
    }

    @Override
    public int mostDrawn() {
        return IncidentSearch.MOST_DRAWN;
    }

    @Override
    public IncidentResult investigate(String id) {
        Flaw flaw = Incidents.flaw(id);
        Scenario scenario = new Catalogue(vocabulary()).find(id);
        return on(
                scenario,
                flaw.word(),
                CampaignOptions.USUAL.store(),
                stage -> Incidents.investigate(
                        flaw,
                        scenario,
                        stage,
                        design -> explore(scenario, design, CampaignOptions.USUAL, ProgressListener.NONE)));
    }

    @Override
    public Replay replay(String token, Optional<Scenario> given) {
        RunName name = RunFile.read(token);
        Scenario scenario = RecordedScenario.of(name, given, vocabulary());
        return on(scenario, name.design(), name.store(), stage -> {
            Rerun rerun = new Rerun(name, stage);
            TraceRecorder recorder = new TraceRecorder(rerun.subject());
            Rerun.End end = rerun.end(recorder);
            Outcome outcome = end.outcome();
            Optional<Inevitability> lost =
                    outcome.verdict() == Verdict.CONVERGED ? Optional.empty() : Optional.of(rerun.inevitability());
            return new Replay(
                    recorder.trace(rerun.title(), name.firstFault()),
                    outcome,
                    end.remarks(),
                    lost,
                    name.endedAs(outcome),
                    name.recordedLaw(outcome),
                    recorder.fullTrace(),
                    RunFile.write(name.endingAs(outcome), List.of(rerun.title(), outcome.sentence())));
        });
    }

    @Override
    public Shrinkage shrink(String token, Optional<Scenario> given, long most, ProgressListener progress) {
        RunName name = RunFile.read(token);
        Scenario scenario = RecordedScenario.of(name, given, vocabulary());
        return on(scenario, name.design(), name.store(), stage -> {
            Outcome outcome = new Rerun(name, stage).outcome(RunListener.NONE);
            if (outcome.verdict() == Verdict.CONVERGED) {
                throw new BadInput("the run converged: only failures can be shrunk");
            }
            boolean same = name.endedAs(outcome);
            if (!same) {
                return new Shrinkage(outcome, false, Optional.empty(), List.of(), 1);
            }
            Shrinking shrinking =
                    new Shrinking(scenario, name.design(), name.store(), plugins.given(scenario, name.design()), stage);
            Shrunk<WrittenRun> shrunk = shrinking.shrink(name, outcome, most, progress);
            return new Shrinkage(
                    outcome,
                    true,
                    Optional.of(shrinking.describe(shrunk, outcome, name.rejoin())),
                    shrunk.history().stream().map(WrittenRun::toString).toList(),
                    shrunk.executions());
        });
    }

    @Override
    public CertificateReport check(Certificate certificate, Optional<Scenario> given, Sample sample) {
        RunName name = RunFile.read(certificate.subject());
        Scenario scenario = RecordedScenario.of(name, given, vocabulary());
        return on(
                scenario,
                name.design(),
                name.store(),
                stage -> CertificateCheck.of(certificate, stage.subject(0), name.blocks(), sample, stage.overseer(0)));
    }

    private <T> T on(Scenario scenario, String design, String store, Function<Stage, T> work) {
        return on(scenario, design, store, CampaignOptions.USUAL.halted(), work);
    }

    /** Does something with a subject. A plugin that was built for another program shows it only here. */
    private <T> T on(Scenario scenario, String design, String store, BooleanSupplier halted, Function<Stage, T> work) {
        RunTitle title = new RunTitle(scenario, design, store, plugins.given(scenario, design));
        IntFunction<Overseer> overseer = sample -> watchdog.overseer(asked -> title.of(sample, asked), halted);
        try (Workspace workspace = Workspace.of(store)) {
            return work.apply(new Stage(scenario, designs.get(design), workspace.housing(), overseer));
        } catch (LinkageError e) {
            throw plugins.of(design).map(plugin -> plugin.unfit(design, e)).orElseThrow(() -> e);
        }
    }

    private Coordinates coordinates(String at, Scenario scenario, String design) {
        return StrikeOption.parse(at, blank(scenario, design));
    }

    private SystemUnderTest blank(Scenario scenario, String design) {
        return new Stage(scenario, designs.get(design), Housing.memory()).subject(0);
    }
}
