package dev.hangover.scenarios.explore;

import dev.hangover.harness.cases.CaseExplorer;
import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.cases.FailureSearch;
import dev.hangover.harness.certificate.Certificate;
import dev.hangover.harness.certificate.CertificateCheck;
import dev.hangover.harness.certificate.CertificateReport;
import dev.hangover.harness.certificate.Sample;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.lattice.Lattice;
import dev.hangover.harness.lattice.LatticeSurvey;
import dev.hangover.harness.replay.Case;
import dev.hangover.harness.replay.Replay;
import dev.hangover.harness.replay.Replayer;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Measured;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Halted;
import dev.hangover.harness.run.Overseer;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.shrink.FailureShrinker;
import dev.hangover.harness.shrink.Shrinkage;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.model.incidents.Flaw;
import dev.hangover.model.incidents.FlawedDesigns;
import dev.hangover.model.incidents.variant.KeptBlocks;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.Parties;
import dev.hangover.scenarios.chain.Probes;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.TemporaryStores;
import dev.hangover.scenarios.chain.Term;
import dev.hangover.scenarios.chain.node.HostFigures;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.incidents.IncidentResult;
import dev.hangover.scenarios.incidents.Incidents;
import dev.hangover.scenarios.jobs.Watchdog;
import dev.hangover.scenarios.replay.AtOption;
import dev.hangover.scenarios.replay.HoldOption;
import dev.hangover.scenarios.replay.NodeCase;
import dev.hangover.scenarios.replay.NodeKey;
import dev.hangover.scenarios.replay.NodeSettingsFormat;
import dev.hangover.scenarios.replay.RecordedScenario;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

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
    public Catalogue catalogue() {
        return new Catalogue(designs.byName().keySet());
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
    public void check(Scenario scenario, String design, CaseOptions options) {
        options.at().ifPresent(at -> AtOption.requirePossible(coordinates(at, scenario, design), scenario));
        if (!options.holds().isEmpty() && options.at().isEmpty()) {
            throw new BadInput("--hold: is for a single run (say with --at where it is struck, or --at none)");
        }
        HoldOption.parse(options.holds(), blank(scenario, design), scenario);
    }

    @Override
    public void requireCanary() {
        Canary.requireFound(new Canary(), catalogue().find("three-windows"));
    }

    @Override
    public CaseResult explore(Scenario scenario, String design, CaseOptions options, ProgressListener progress) {
        check(scenario, design, options);
        return on(scenario, design, options.store(), options.halted(), stage -> {
            CaseExplorer exploration = NodeCase.of(scenario, design, options.store(), stage)
                    .explorer(options, command(scenario, design), progress);
            return options.at().isPresent()
                    ? exploration.at(
                            coordinates(options.at().get(), scenario, design),
                            HoldOption.parse(options.holds(), stage.subject(0), scenario))
                    : exploration.everything();
        });
    }

    @Override
    public Measured measure(Scenario scenario, String design, CaseOptions options) {
        if (!Parties.names(scenario).isEmpty()) {
            return new Measured(scenario.name(), design, new TreeMap<>());
        }
        return on(scenario, design, options.store(), options.halted(), stage -> {
            Subject subject = stage.subject(0);
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
                CaseOptions.USUAL.store(),
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
        return FailureSearch.MOST_DRAWN;
    }

    @Override
    public IncidentResult investigate(String id) {
        Flaw flaw = Incidents.flaw(id);
        Scenario scenario = catalogue().find(id);
        return on(
                scenario,
                flaw.word(),
                CaseOptions.USUAL.store(),
                stage -> Incidents.investigate(
                        flaw,
                        scenario,
                        stage,
                        design -> explore(scenario, design, CaseOptions.USUAL, ProgressListener.NONE)));
    }

    @Override
    public Replay replay(String token, Optional<Scenario> given) {
        RunKey key = NodeSettingsFormat.RUNS.read(token);
        return with(key, given, (scenario, of) -> new Replayer(key, of).replay(NodeSettingsFormat.RUNS));
    }

    @Override
    public Shrinkage shrink(String token, Optional<Scenario> given, long most, ProgressListener progress) {
        RunKey key = NodeSettingsFormat.RUNS.read(token);
        return with(
                key,
                given,
                (scenario, of) -> new FailureShrinker(of, NodeSettingsFormat.RUNS, command(scenario, of.variant()))
                        .shrink(key, most, progress));
    }

    @Override
    public CertificateReport check(Certificate certificate, Optional<Scenario> given, Sample sample) {
        return with(
                NodeSettingsFormat.RUNS.read(certificate.subject()),
                given,
                (scenario, of) ->
                        CertificateCheck.of(certificate, of.subject(0), of.sections(), sample, of.overseer(0)));
    }

    /** Does something with the case of a recorded run. */
    private <T> T with(RunKey run, Optional<Scenario> given, BiFunction<Scenario, Case, T> work) {
        Scenario scenario = RecordedScenario.of(run, given, designs.byName().keySet());
        NodeKey key = NodeKey.of(run);
        return on(
                scenario, key.design(), key.store(), stage -> work.apply(scenario, new NodeCase(scenario, key, stage)));
    }

    private UnaryOperator<String> command(Scenario scenario, String design) {
        return token -> "./hangover replay " + token + plugins.given(scenario, design);
    }

    private <T> T on(Scenario scenario, String design, String store, Function<SubjectFactory, T> work) {
        return on(scenario, design, store, CaseOptions.USUAL.halted(), work);
    }

    /** Does something with a subject. A plugin that was built for another program shows it only here. */
    private <T> T on(
            Scenario scenario, String design, String store, BooleanSupplier halted, Function<SubjectFactory, T> work) {
        RunTitle title = new RunTitle(scenario, design, store, plugins.given(scenario, design));
        IntFunction<Overseer> overseer = sample -> watchdog.overseer(asked -> title.of(sample, asked), halted);
        try (TemporaryStores workspace = TemporaryStores.of(store)) {
            return work.apply(new SubjectFactory(scenario, designs.get(design), workspace.housing(), overseer));
        } catch (LinkageError e) {
            throw plugins.of(design).map(plugin -> plugin.unfit(design, e)).orElseThrow(() -> e);
        }
    }

    private FaultSequence coordinates(String at, Scenario scenario, String design) {
        return AtOption.parse(at, blank(scenario, design));
    }

    private Subject blank(Scenario scenario, String design) {
        return new SubjectFactory(scenario, designs.get(design), NodeFactory.memory()).subject(0);
    }
}
