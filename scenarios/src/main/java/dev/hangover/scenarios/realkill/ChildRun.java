package dev.hangover.scenarios.realkill;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.node.Node;
import dev.hangover.scenarios.campaign.Stage;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.subject.Housing;
import java.util.function.Consumer;

/**
 * The run that a child makes: from the files that are in its directory, in the same engine and with the same judge as in
 * the simulation. Only the disks are real, and the death.
 */
public final class ChildRun {
    private ChildRun() {}

    /**
     * Does what it was told, until it is killed or has come to an end.
     *
     * @param parent hears what the child announces, line by line; each line must have left the process when this returns
     */
    public static void make(Scenario scenario, HostDesign design, Assignment assignment, Consumer<String> parent) {
        Announcements announcements = new Announcements(parent);
        RunSettings settings = settings(scenario);
        Reference reference =
                Runs.reference(new Stage(scenario, design, Housing.memory()).subject(0), settings, RunListener.NONE);
        FaultPlan faults = switch (assignment.goal()) {
            case DEATH -> new DeathAt(assignment.death().orElseThrow(), announcements);
            case WHOLE_RUN -> new NeverSpent();
            case END -> FaultPlan.none();
        };
        announcements.running();
        Execution execution = Runs.fromImages(
                new Stage(scenario, design, Housing.inPlace(assignment.home())).subject(0),
                settings,
                Choices.straight(),
                faults,
                reference,
                RunListener.NONE,
                Node.imagesIn(assignment.home()),
                assignment.struck());
        announcements.ended(execution.outcome());
    }

    /** To the very end, also when the run has become the reference run again: so that all of its disks are compared. */
    static RunSettings settings(Scenario scenario) {
        return new RunSettings(scenario.workload().blocks(), false);
    }
}
