package dev.hangover.scenarios.realkill;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.node.Node;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * The program of a child: one run for each task, from the files that are in its directory, in the same engine and with the
 * same oracle as in the simulation. Only the disks are real, and the death.
 */
public final class ChildProcess {
    private final Scenario scenario;
    private final HostDesign design;
    private final RunSettings settings;
    private final Reference reference;
    private final ChildMessages announcements;

    private ChildProcess(Scenario scenario, HostDesign design, ChildMessages announcements) {
        this.scenario = scenario;
        this.design = design;
        this.settings = settings(scenario);
        this.reference = Runs.reference(
                new SubjectFactory(scenario, design, NodeFactory.memory()).subject(0), settings, RunListener.NONE);
        this.announcements = announcements;
    }

    /**
     * Does what the parent says, one thing after the other. Ends only with the process: it is killed, or its parent is gone.
     *
     * @param scenario what its nodes are asked to do
     * @param design the host protocol of its nodes
     * @param fromParent assignments, line by line; its end is the parent's
     * @param toParent hears what is announced, line by line; each line must have left the process when this returns
     */
    public static void serve(Scenario scenario, HostDesign design, InputStream fromParent, Consumer<String> toParent) {
        Parent parent = Parent.at(fromParent);
        ChildMessages announcements = new ChildMessages(toParent);
        ChildProcess child = new ChildProcess(scenario, design, announcements);
        announcements.ready();
        while (true) {
            child.make(ChildTask.parse(parent.nextLine()));
        }
    }

    private void make(ChildTask task) {
        FaultPlan faults = switch (task.goal()) {
            case DEATH -> new DeathAt(task.death().orElseThrow(), announcements);
            case WHOLE_RUN -> new NeverSpent();
            case END -> FaultPlan.none();
        };
        announcements.ended(Runs.fromImages(
                        new SubjectFactory(scenario, design, NodeFactory.inPlace(task.home())).subject(0),
                        settings,
                        Choices.fifo(),
                        faults,
                        reference,
                        RunListener.NONE,
                        Node.imagesIn(task.home()),
                        task.struck())
                .outcome());
    }

    /**
     * To the very end, also when the run has become the reference run again: so that all of its disks are compared. The
     * reference keeps its stores in memory, and the node of the child in files, so their memory cannot be compared.
     */
    static RunSettings settings(Scenario scenario) {
        return new RunSettings(scenario.workload().blocks(), false).withoutMemory();
    }
}
