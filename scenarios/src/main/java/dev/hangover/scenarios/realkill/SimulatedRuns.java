package dev.hangover.scenarios.realkill;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.node.Node;
import dev.hangover.model.node.NodeSettings;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.chain.node.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the runs of one case in the simulation, in memory, and records how a child must end. */
final class SimulatedRuns {
    private static final Collection<Boundary> WINDOWS = Window.aliases().values();

    private final Scenario scenario;
    private final HostDesign design;
    private final RunSettings settings;
    private final Reference reference;

    SimulatedRuns(Scenario scenario, HostDesign design) {
        this.scenario = scenario;
        this.design = design;
        this.settings = ChildProcess.settings(scenario);
        this.reference = Runs.reference(
                new SubjectFactory(scenario, design, NodeFactory.memory()).subject(0), settings, RunListener.NONE);
    }

    /** The whole run, in which no fault strikes though one might. */
    SimulatedRun wholeRun() {
        Subject blank = new SubjectFactory(scenario, design, NodeFactory.memory()).subject(0);
        return predict(blank.blank(), FaultSequence.none(), new NeverSpent());
    }

    /** The run from what the last of these faults left, to its end. */
    SimulatedRun after(FaultSequence struck, Images left) {
        return predict(left, struck, FaultPlan.none());
    }

    private SimulatedRun predict(Images disks, FaultSequence struck, FaultPlan faults) {
        StateRecorder recorder = new StateRecorder(struck, settings.horizon());
        Subject subject = new SubjectFactory(scenario, design, recorder).subject(0);
        String ending = ChildMessages.ending(
                Runs.fromImages(subject, settings, Choices.fifo(), faults, reference, recorder, disks, struck)
                        .outcome());
        return new SimulatedRun(ending, recorder.node.images(), recorder.windows, recorder.states);
    }

    /** Houses the node of a run in memory and looks at its disks at every boundary. */
    private static final class StateRecorder implements NodeFactory, RunListener {
        private final FaultSequence origin;
        private final long horizon;
        private final List<SimulatedRun.Window> windows = new ArrayList<>();
        private final Map<Fingerprint, SimulatedRun.State> states = new LinkedHashMap<>();
        private Node node;
        private Images seen;

        StateRecorder(FaultSequence origin, long horizon) {
            this.origin = origin;
            this.horizon = horizon;
        }

        @Override
        public Node house(Simulation simulation, NodeSettings made, Images images) {
            node = Node.inMemory(simulation, made, images);
            return node;
        }

        @Override
        public void starts(String why, Images images) {
            see(origin, images);
        }

        @Override
        public void on(Event event) {
            if (event instanceof Event.Reached reached) {
                Images images = node.images();
                see(origin.plus(reached.place()), images);
                if (reached.place().section() <= horizon
                        && WINDOWS.contains(reached.place().boundary())) {
                    windows.add(new SimulatedRun.Window(reached.place(), images));
                }
            }
        }

        private void see(FaultSequence struck, Images images) {
            if (images != seen) {
                seen = images;
                states.putIfAbsent(images.fingerprint(), new SimulatedRun.State(struck, images));
            }
        }
    }
}
