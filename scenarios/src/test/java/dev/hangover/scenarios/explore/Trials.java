package dev.hangover.scenarios.explore;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.trace.TraceRecorder;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.model.workload.Tx;
import dev.hangover.reports.text.LaneTable;
import dev.hangover.reports.text.OutcomeText;
import dev.hangover.scenarios.catalogue.Draw;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.WorkloadSpec;
import dev.hangover.scenarios.chain.Parties;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.replay.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A built-in scenario with a design, ready for single runs; the reference is made once. */
public final class Trials {
    public static final HostDesigns DESIGNS = HostDesigns.find(Trials.class.getClassLoader());

    private final Scenario scenario;
    private final HostDesign design;
    private final Subject subject;
    private final RunSettings settings;
    private final Reference reference;

    private Trials(Scenario scenario, HostDesign design, Subject subject, RunSettings settings, Reference reference) {
        this.scenario = scenario;
        this.design = design;
        this.subject = subject;
        this.settings = settings;
        this.reference = reference;
    }

    public static Trials of(String scenario, String design) {
        return of(scenario(scenario), DESIGNS.get(design), NodeFactory.memory());
    }

    public static Trials of(Scenario scenario, HostDesign design, NodeFactory housing) {
        Subject subject = new SubjectFactory(scenario, design, housing).subject(0);
        RunSettings settings = new RunSettings(scenario.workload().blocks(), true);
        return new Trials(scenario, design, subject, settings, Runs.reference(subject, settings, RunListener.NONE));
    }

    public static Scenario scenario(String name) {
        return new NodeRuns(DESIGNS).catalogue().find(name);
    }

    /** The ordinary scenario with another workload. */
    public static Scenario workload(int blocks, int actions, long seed) {
        return scenario("three-windows").with(new WorkloadSpec(blocks, actions, new TreeMap<>(), seed));
    }

    /** The ordinary scenario with a workload that draws its own kinds of action, amounts, names and sizes of blocks. */
    public static Scenario swarm(int blocks, int actions, long seed) {
        Scenario scenario = workload(blocks, actions, seed);
        return scenario.with(scenario.workload().drawnBy(Draw.SWARM));
    }

    /** Transactions that are given in words, a list for each block. */
    public static List<List<Tx>> transactions(List<List<String>> blocks) {
        return blocks.stream()
                .map(block -> block.stream().map(Tx::parse).toList())
                .toList();
    }

    public Scenario scenario() {
        return scenario;
    }

    public Subject subject() {
        return subject;
    }

    public Reference reference() {
        return reference;
    }

    public RunSettings settings() {
        return settings;
    }

    public Execution crashAt(String coordinates) {
        return run(FaultSequence.parse(coordinates, subject.aliases()), RunListener.NONE);
    }

    private Execution run(FaultSequence coordinates, RunListener listener) {
        return Runs.fromBlank(subject, settings, Choices.fifo(), FaultPlan.at(coordinates), reference, listener);
    }

    /**
     * Everything that is known of a run of {@link #crashAt} that should have converged: the lane table, the difference, the
     * command.
     *
     * @throws IllegalStateException when it does not end so in the straight order, and the command would not make it again
     */
    public String story(Execution execution) {
        TraceRecorder recorder = new TraceRecorder(subject);
        if (!run(execution.struck(), recorder).outcome().equals(execution.outcome())) {
            throw new IllegalStateException("faults alone do not name this run: " + execution.struck());
        }
        String token = Keys.of(scenario, design.name(), "memory", 0, execution.struck(), execution.outcome())
                .token()
                .toString();
        List<String> lines = new ArrayList<>(OutcomeText.lines(execution.outcome()));
        lines.add("reproduce with: ./hangover replay " + token);
        return "\n" + LaneTable.render(recorder.trace(execution.struck().toString())) + "\n" + String.join("\n", lines);
    }

    /**
     * The ordinary scenario is explored in full by tests above; here fewer blocks do, unless they are written out, or drawn from
     * a seed that was chosen for what its blocks do.
     */
    public static Scenario small(Scenario scenario) {
        WorkloadSpec workload = scenario.workload();
        if (workload.isSwarm()) {
            return scenario;
        }
        int enough = Parties.names(scenario).isEmpty() ? 4 : 2;
        int blocks = workload.transactions().isEmpty() ? Math.min(enough, workload.blocks()) : workload.blocks();
        return scenario.with(workload.with(blocks, Math.min(3, workload.actions()), workload.seed()));
    }
}
