package dev.hangover.scenarios.chain;

import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.CaseNotes;
import dev.hangover.harness.result.SeenWithoutFault;
import dev.hangover.harness.run.Overseer;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.model.conditions.BlockCondition;
import dev.hangover.model.conditions.LayoutChange;
import dev.hangover.model.conditions.NodeConditions;
import dev.hangover.model.conditions.OperatorPlan;
import dev.hangover.model.cosmos.app.Genesis;
import dev.hangover.model.cosmos.multistore.Pruning;
import dev.hangover.model.disk.Durability;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.incidents.Flaw;
import dev.hangover.model.incidents.FlawedDesign;
import dev.hangover.model.node.NodeSettings;
import dev.hangover.model.node.TranscriptRetention;
import dev.hangover.model.workload.BlockSource;
import dev.hangover.model.workload.Tx;
import dev.hangover.scenarios.catalogue.EventKind;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import dev.hangover.scenarios.catalogue.SubjectKind;
import dev.hangover.scenarios.catalogue.WorkloadSpec;
import dev.hangover.scenarios.chain.network.Outside;
import dev.hangover.scenarios.chain.network.StateSyncNode;
import dev.hangover.scenarios.chain.network.TwoKernels;
import dev.hangover.scenarios.chain.network.Validators;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.chain.node.NodeSubject;
import dev.hangover.scenarios.chain.node.ToldIsSaved;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Turns a scenario and a design into subjects of the harness. */
public final class SubjectFactory {
    private static final List<String> CORE_PROPOSALS = List.of("upgrade-of-the-bank", "upgrade-of-the-exchange");

    /** One more than what order violations (1) and atomicity violations (2) need. */
    private static final int PCT_DEPTH = 3;

    private static final int DECISIONS_OF_BOOTSTRAP = 16;

    private final Scenario scenario;
    private final HostDesign design;
    private final NodeFactory housing;
    private final IntFunction<Overseer> overseer;
    private final Set<Flaw> applied = new ConcurrentSkipListSet<>();

    /**
     * @param scenario the story
     * @param design the host protocol
     * @param housing where databases live
     */
    public SubjectFactory(Scenario scenario, HostDesign design, NodeFactory housing) {
        this(scenario, design, housing, sample -> Overseer.NONE);
    }

    /**
     * @param scenario the story
     * @param design the host protocol
     * @param housing where databases live
     * @param overseer watches the runs of a workload, by its number
     */
    public SubjectFactory(Scenario scenario, HostDesign design, NodeFactory housing, IntFunction<Overseer> overseer) {
        this.scenario = scenario;
        this.design = design;
        this.housing = housing;
        this.overseer = overseer;
    }

    /** Watches the runs of a workload. */
    public Overseer overseer(int sample) {
        return overseer.apply(sample);
    }

    /**
     * Bounds of the runs of a workload, which are watched from outside if anything here is.
     *
     * @param sample number of the workload
     * @param horizon last block in which a fault may strike
     * @param rejoin whether a run may end early when it has become the reference run again
     */
    public RunSettings settings(int sample, long horizon, boolean rejoin) {
        return new RunSettings(horizon, rejoin).overseenBy(overseer(sample));
    }

    /** The same design, in another scenario. */
    public SubjectFactory with(Scenario other) {
        return new SubjectFactory(other, design, housing, overseer);
    }

    /**
     * A subject with its own workload.
     *
     * @param sample number of the workload; 0 is the scenario's own, others are for sampled runs
     */
    public Subject subject(int sample) {
        NodeSettings settings = new NodeSettings(
                design,
                blocks(sample),
                Genesis.standard(),
                conditions(),
                scenario.abci(),
                TranscriptRetention.OPERATIONAL,
                durability(scenario),
                pruning());
        NodeSubject node = new NodeSubject(FlawedDesign.plantIn(settings, applied::add), housing);
        return switch (scenario.subject()) {
            case VALIDATORS -> new Validators(node, newcomer());
            case TWO_KERNELS -> new TwoKernels(node, !happens(EventKind.LOSSY_LINK));
            case OUTSIDE -> new Outside(node, happens(EventKind.EARLY_RELEASE));
            case NODE -> node;
        };
    }

    /**
     * What the runs of these subjects have shown so far, beside their outcomes.
     *
     * @param halted whether runs are missing in which planted flaws could act
     */
    public CaseNotes notes(Optional<Reference> reference, boolean halted) {
        List<String> notAskedFor = FlawedDesign.flaws(design).stream()
                .filter(flaw -> !halted && !applied.contains(flaw))
                .map(Flaw::word)
                .toList();
        return new CaseNotes(notAskedFor, reference.flatMap(this::seenWithoutFault));
    }

    /** What a block of a workload asks for. */
    public List<Tx> transactions(int sample, long height) {
        return blocks(sample).block(height).txs();
    }

    /** Whether an operator changes the disks between two lives of the process. */
    public boolean hasOperator() {
        return !operator().equals(OperatorPlan.NONE);
    }

    /** Nothing is said of several parties, nor of a node with an operator, who may have a block executed twice. */
    private Optional<SeenWithoutFault> seenWithoutFault(Reference reference) {
        if (!scenario.subject().isSingleNode() || hasOperator()) {
            return Optional.empty();
        }
        // The protocol of the design works here too, outside of any run.
        Overseer.Oversight oversight = overseer(0).begins(FaultSequence.none());
        try {
            return new ToldIsSaved(design, oversight::stepped).firstViolation(reference);
        } finally {
            oversight.ends();
        }
    }

    private BlockSource blocks(int sample) {
        return Workloads.of(scenario, seed().fork("workload-" + sample));
    }

    /** Decides the order of tasks in a run: straight for 0, drawn for sampled runs. */
    public Choices runOrder(int sample) {
        if (sample == 0) {
            return Choices.fifo();
        }
        Choices drawn = seed().fork("order-" + sample);
        return scenario.faults().schedules() == ScheduleKind.PCT
                ? Choices.byPriority(drawn, PCT_DEPTH, decisions())
                : drawn;
    }

    /** About how many decisions on the order of tasks a life has: one a crank, and an action takes about two. */
    private int decisions() {
        WorkloadSpec workload = scenario.workload();
        return DECISIONS_OF_BOOTSTRAP + workload.blocks() * (2 + 2 * workload.actions());
    }

    /** Decides where faults strike in a sampled run. */
    public Choices faults(int sample) {
        return seed().fork("faults-" + sample);
    }

    private Stream<ScenarioEvent> events(EventKind kind) {
        return scenario.events().stream().filter(event -> event.kind() == kind);
    }

    private boolean happens(EventKind kind) {
        return events(kind).findAny().isPresent();
    }

    /** Height of the block of an event that happens once; 0 for none. */
    private long block(EventKind kind) {
        return events(kind).mapToLong(ScenarioEvent::block).max().orElse(0);
    }

    private Optional<StateSyncNode> newcomer() {
        return events(EventKind.NEWCOMER)
                .map(event -> new StateSyncNode(Math.max(1, event.block()), !event.forgetsHostKeys()))
                .findFirst();
    }

    /** What the disks sync. */
    static Durability durability(Scenario scenario) {
        return scenario.events().stream()
                .filter(event -> event.kind() == EventKind.DURABILITY)
                .map(ScenarioEvent::durability)
                .findFirst()
                .orElse(Durability.STRICT);
    }

    private Pruning pruning() {
        return events(EventKind.PRUNING).map(ScenarioEvent::pruning).findFirst().orElse(Pruning.KEEP_ALL);
    }

    private OperatorPlan operator() {
        return new OperatorPlan(
                block(EventKind.STOP_IN_BLOCK),
                block(EventKind.ROLLBACK),
                block(EventKind.LOSE_SWING_STORE),
                block(EventKind.STATE_SYNC),
                events(EventKind.ROLLBACK).anyMatch(ScenarioEvent::copies));
    }

    /** What the design itself expects under these conditions. */
    public Expectation expectation() {
        return DeclaredExpectation.of(design, Conditions.of(scenario, conditions()), scenario.abci());
    }

    private Choices seed() {
        return Choices.seeded(scenario.workload().seed());
    }

    private NodeConditions conditions() {
        SortedMap<BlockCondition, SortedSet<Long>> heights = new TreeMap<>();
        if (scenario.subject() == SubjectKind.OUTSIDE) {
            heights.put(BlockCondition.UNDECIDED, new TreeSet<>(List.of(NodeConditions.EVERY)));
        }
        scenario.events()
                .forEach(event -> event.kind()
                        .blockCondition()
                        .ifPresent(what -> heights.computeIfAbsent(what, none -> new TreeSet<>())
                                .add(event.block())));
        return new NodeConditions(
                heights,
                happens(EventKind.UPGRADE),
                block(EventKind.UNANNOUNCED_UPGRADE),
                events(EventKind.UPGRADE_PLAN)
                        .map(event -> event.upgradePlan(CORE_PROPOSALS))
                        .findFirst(),
                happens(EventKind.FLUSH_AT_OPEN)
                        ? LayoutChange.HANDED_OVER
                        : happens(EventKind.LEFT_AT_OPEN) ? LayoutChange.LEFT_PENDING : LayoutChange.NONE,
                operator());
    }
}
