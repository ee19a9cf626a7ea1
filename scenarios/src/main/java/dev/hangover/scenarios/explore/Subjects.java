package dev.hangover.scenarios.explore;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.cases.Engine;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.replay.Case;
import dev.hangover.harness.replay.CaseSource;
import dev.hangover.harness.replay.FamilyCases;
import dev.hangover.harness.replay.RunFormat;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.replay.RunTitle;
import dev.hangover.harness.replay.RunWatch;
import dev.hangover.harness.replay.SettingsFormat;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.Term;
import dev.hangover.scenarios.jobs.Watchdog;
import dev.hangover.scenarios.replay.NodeCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The subjects that a program knows: the node, and those of plugins. */
public final class Subjects {
    /** The name of the node among them. */
    public static final String NODE = "node";

    private final Designs designs;
    private final Watchdog watchdog;
    private final List<FamilyCases> families = new ArrayList<>();

    /** Without plugins. */
    public Subjects(HostDesigns builtIn) {
        this(builtIn, List.of(), Watchdog.disabled());
    }

    /**
     * @param builtIn the host protocols that come with the program
     * @param plugins more of them, and more subjects
     * @param watchdog notices runs that loop
     * @throws dev.hangover.harness.input.BadInput when two designs or two subjects have the same name
     */
    public Subjects(HostDesigns builtIn, List<Plugin> plugins, Watchdog watchdog) {
        this.designs = new Designs(builtIn, plugins);
        this.watchdog = watchdog;
        for (Plugin plugin : plugins) {
            plugin.requireDifferent(names());
            plugin.subjects().forEach(family -> families.add(new FamilyCases(family, " --plugin " + plugin.jar())));
        }
    }

    /** The designs of the node. */
    public Designs designs() {
        return designs;
    }

    /** The node. */
    public NodeCases node() {
        return new NodeCases(designs);
    }

    /**
     * Explores the canary, a design with a planted bug, which takes a few runs. To be done before anything else.
     *
     * @throws dev.hangover.harness.cases.CanaryMissed when nothing wrong was found
     */
    public void requireCanary(Engine engine) {
        CanaryDesign.of(new CanaryDesign(), designs.catalogue().find("three-windows"))
                .requireFound(engine);
    }

    /**
     * The scenario that a recorded run is said to be of.
     *
     * @param scenario what the option {@code --scenario} says; null when it was not given
     * @throws dev.hangover.harness.input.BadInput when there is no such scenario
     */
    public Optional<Scenario> given(String scenario) {
        if (scenario != null && scenario.isBlank()) {
            throw new BadInput("--scenario: '" + scenario + "' names no scenario file");
        }
        return Optional.ofNullable(scenario).map(designs.catalogue()::find);
    }

    /** Names of all subjects, the node's first. */
    public List<String> names() {
        return Stream.concat(Stream.of(NODE), families.stream().map(FamilyCases::name))
                .toList();
    }

    /** Names and summaries of all subjects, the node first. */
    public List<Term> terms() {
        List<Term> terms = new ArrayList<>(List.of(
                new Term(NODE, "a node of a chain that commits to two databases, with its scenarios and designs")));
        families.forEach(
                cases -> terms.add(new Term(cases.name(), cases.family().summary())));
        return terms;
    }

    /** The subject of this name that is not the node. */
    public FamilyCases family(String name) {
        return families.stream()
                .filter(cases -> cases.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such subject: " + name));
    }

    /**
     * Does something with the case of a recorded run.
     *
     * @param recorded a token, or the content of a file that holds what is too long for one
     * @param given the scenario that it is of, when it is not a built-in one
     * @throws dev.hangover.harness.input.BadInput when it is malformed, or of a case that is not here
     */
    public <T> T with(String recorded, Optional<Scenario> given, RecordedWork<T> work) {
        RunFormat format = format();
        RunKey key = format.read(recorded);
        CaseSource source = source(format.family(key), given);
        return source.with(
                key, watch(CaseOptions.USUAL.halted()), of -> work.with(key, of, format, source.command(of)));
    }

    private RunFormat format() {
        return new RunFormat(
                Stream.concat(Stream.of(node().settings()), families.stream().map(FamilyCases::settings))
                        .toList());
    }

    private CaseSource source(SettingsFormat format, Optional<Scenario> given) {
        return format.name().equals(NODE) ? node().given(given) : family(format.name());
    }

    /** Watches runs for loops, and has them end when no more are to be made. */
    public RunWatch watch(BooleanSupplier halted) {
        return (of, sample) ->
                watchdog.overseer(asked -> new RunTitle(of, source(of).options(of)).of(sample, asked), halted);
    }

    private CaseSource source(Case of) {
        return of instanceof NodeCase ? node() : family(of.name());
    }

    /** A command on the case of a recorded run. */
    @FunctionalInterface
    public interface RecordedWork<T> {
        /**
         * Does it.
         *
         * @param key the run
         * @param of its case
         * @param format writes tokens
         * @param command the command line that replays a token
         */
        T with(RunKey key, Case of, RunFormat format, UnaryOperator<String> command);
    }
}
