package dev.hangover.scenarios.replay;

import dev.hangover.harness.cases.CaseExplorer;
import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.cases.CasePlan;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.replay.Case;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.result.CaseNotes;
import dev.hangover.harness.result.Count;
import dev.hangover.harness.result.SectionWords;
import dev.hangover.harness.run.Overseer;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.model.workload.Tx;
import dev.hangover.scenarios.catalogue.Draw;
import dev.hangover.scenarios.catalogue.EnumWords;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import dev.hangover.scenarios.chain.Probes;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.node.NodeSubject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** One scenario with one design, as a case of the harness. */
public final class NodeCase implements Case {
    /** Blocks that a run may execute after the last one in which faults strike. */
    private static final int BLOCKS_AFTER = RunSettings.SECTIONS_AFTER_LAST_FAULT + RunSettings.SECTIONS_AFTER_RESTART;

    private final Scenario scenario;
    private final NodeKey key;
    private final SubjectFactory stage;

    /**
     * @param scenario the story
     * @param key names it
     * @param stage makes subjects of it
     */
    public NodeCase(Scenario scenario, NodeKey key, SubjectFactory stage) {
        this.scenario = scenario;
        this.key = key;
        this.stage = stage;
    }

    /** A scenario's own case. */
    public static NodeCase of(Scenario scenario, String design, String store, SubjectFactory stage) {
        return new NodeCase(scenario, NodeKey.of(scenario, design, store), stage);
    }

    /** The story. */
    public Scenario scenario() {
        return scenario;
    }

    /** Makes the subjects. */
    public SubjectFactory stage() {
        return stage;
    }

    /** The plan of the scenario, with what is expected of the design in it. */
    public CasePlan plan() {
        return new CasePlan(
                scenario.faults().crashes(),
                scenario.faults().restarts(),
                List.copyOf(scenario.faults().kinds()),
                scenario.faults().schedules(),
                scenario.faults().runs(),
                scenario.workload().seed(),
                Optional.ofNullable(scenario.designs().get(key.design())).orElseGet(stage::expectation),
                scenario.demands());
    }

    /**
     * Explores it.
     *
     * @param options how
     * @param command the command line that replays a token
     * @param progress receives the progress
     */
    public CaseExplorer explorer(CaseOptions options, UnaryOperator<String> command, ProgressListener progress) {
        return new CaseExplorer(this, plan(), options, NodeSettingsFormat.RUNS, command, progress);
    }

    @Override
    public String name() {
        return key.scenario();
    }

    @Override
    public String variant() {
        return key.design();
    }

    @Override
    public String title() {
        return key.scenario() + " x " + key.design() + ", " + key.store() + ", seed " + key.seed();
    }

    @Override
    public Map<String, String> settings() {
        return key.settings();
    }

    @Override
    public Map<String, String> script() {
        return key.script();
    }

    @Override
    public int sections() {
        return key.blocks();
    }

    @Override
    public SectionWords words() {
        return NodeSubject.WORDS;
    }

    @Override
    public Subject subject(int sample) {
        return stage.subject(sample);
    }

    @Override
    public Overseer overseer(int sample) {
        return stage.overseer(sample);
    }

    @Override
    public Choices order(int sample) {
        return stage.runOrder(sample);
    }

    @Override
    public Choices seed() {
        return Choices.seeded(scenario.workload().seed());
    }

    @Override
    public String seedInHex() {
        return scenario.workload().seedInHex();
    }

    @Override
    public String drawn() {
        return scenario.faults().schedules() == ScheduleKind.PCT ? RunKey.PCT : RunKey.RANDOM;
    }

    @Override
    public Map<String, String> labels() {
        return Collections.singletonMap(NodeKey.ABCI, scenario.abci().word());
    }

    @Override
    public int actionsPerSection() {
        return scenario.workload().actions();
    }

    @Override
    public String draw() {
        return scenario.workload().isSwarm() ? EnumWords.of(Draw.SWARM) : "";
    }

    @Override
    public SortedMap<String, Long> probes(SortedMap<String, Long> counted) {
        return Probes.counts(counted);
    }

    @Override
    public CaseNotes notes(Optional<Reference> reference, boolean halted) {
        return stage.notes(reference, halted);
    }

    @Override
    public Case scripted(int sample) {
        List<List<Tx>> transactions = LongStream.rangeClosed(1, key.blocks() + BLOCKS_AFTER)
                .mapToObj(height -> stage.transactions(sample, height))
                .toList();
        return written(key.blocks(), transactions, scenario.events());
    }

    private Case written(int blocks, List<List<Tx>> transactions, List<ScenarioEvent> events) {
        WrittenOut story = new WrittenOut(transactions, events);
        Scenario same = story.in(scenario);
        return new NodeCase(same, key.writtenOut(blocks, story), stage.with(same));
    }

    private WrittenOut story() {
        return key.written().orElseThrow(() -> new IllegalStateException("its workload is not written out"));
    }

    @Override
    public List<Integer> size() {
        return List.of(key.blocks(), actions(), story().events().size());
    }

    @Override
    public int actions() {
        return story().transactions().stream().mapToInt(List::size).sum();
    }

    /** For example {@code 1 block, 0 actions, 1 event}. */
    @Override
    public String sizeInWords() {
        return Case.super.sizeInWords() + ", " + Count.of(actions(), "action") + ", "
                + Count.of(story().events().size(), "event");
    }

    @Override
    public Stream<Smaller> smaller() {
        return Stream.<Stream<Smaller>>of(fewerBlocks(), fewerActions(), fewerEvents())
                .flatMap(forms -> forms);
    }

    private Stream<Smaller> fewerBlocks() {
        Stream<Smaller> beginnings = IntStream.iterate(1, length -> length < key.blocks(), length -> 2 * length)
                .mapToObj(this::beginning);
        Stream<Smaller> without = IntStream.rangeClosed(1, key.blocks())
                .filter(height -> key.blocks() > 1)
                .mapToObj(this::withoutBlock);
        return Stream.concat(beginnings, without);
    }

    /** The first blocks alone. */
    private Smaller beginning(int length) {
        int kept = Math.min(story().transactions().size(), length + BLOCKS_AFTER);
        List<ScenarioEvent> events = story().events().stream()
                .filter(event -> event.block() <= length + BLOCKS_AFTER)
                .toList();
        return new Smaller(written(length, story().transactions().subList(0, kept), events), 0);
    }

    /** Without what one block does, and what happens in it; the blocks after it come one earlier. */
    private Smaller withoutBlock(int height) {
        List<List<Tx>> transactions = new ArrayList<>(story().transactions());
        if (height <= transactions.size()) {
            transactions.remove(height - 1);
        }
        List<ScenarioEvent> events = story().events().stream()
                .filter(event -> event.block() != height)
                .map(event -> event.block() > height ? event.in(event.block() - 1) : event)
                .toList();
        return new Smaller(written(key.blocks() - 1, transactions, events), height);
    }

    private Stream<Smaller> fewerActions() {
        int count = actions();
        return Stream.of(
                        Stream.of(keepingActions(number -> false)),
                        Stream.of(
                                keepingActions(number -> number < count / 2),
                                keepingActions(number -> number >= count / 2)),
                        IntStream.range(0, count).mapToObj(removed -> keepingActions(number -> number != removed)))
                .flatMap(forms -> forms);
    }

    /** With the actions of these numbers, counted from 0 over all blocks. */
    private Smaller keepingActions(IntPredicate kept) {
        int[] number = {0};
        List<List<Tx>> transactions = story().transactions().stream()
                .map(block ->
                        block.stream().filter(action -> kept.test(number[0]++)).toList())
                .toList();
        return new Smaller(written(key.blocks(), transactions, story().events()), 0);
    }

    private Stream<Smaller> fewerEvents() {
        List<ScenarioEvent> events = story().events();
        Stream<List<ScenarioEvent>> single = IntStream.range(0, events.size()).mapToObj(removed -> {
            List<ScenarioEvent> rest = new ArrayList<>(events);
            rest.remove(removed);
            return rest;
        });
        return Stream.concat(Stream.of(List.<ScenarioEvent>of()), single)
                .map(rest -> new Smaller(written(key.blocks(), story().transactions(), rest), 0));
    }
}
