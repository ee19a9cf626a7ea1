package dev.hangover.scenarios.realkill;

import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.result.RealDeaths;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.model.host.HostDesign;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.SubjectFactory;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.util.function.Function;

/** Checks the simulation of a case against processes that are really killed. */
public final class RealKills implements AutoCloseable {
    private final Function<String, HostDesign> designs;
    private final Program program;
    private ChildJvm jvm;

    /**
     * @param designs finds a host protocol by its name
     * @param program how to start a child
     */
    public RealKills(Function<String, HostDesign> designs, Program program) {
        this.designs = designs;
        this.program = program;
    }

    /**
     * Checks whether real kills are possible for a case.
     *
     * @throws BadInput when it cannot
     */
    public void requirePossible(Scenario scenario, String design) {
        if (new SubjectFactory(scenario, designs.apply(design), NodeFactory.memory()).hasOperator()) {
            throw new BadInput("--real-kill: in scenario '" + scenario.name()
                    + "' an operator works on the disks between two lives, which only the simulation has");
        }
    }

    /**
     * Kills children of one case.
     *
     * @param scenario what their nodes are asked to do
     * @param design the host protocol of their nodes
     * @param random how many are killed at random instants, beside those at windows
     * @param progress receives the number of kills made
     */
    public RealDeaths kill(Scenario scenario, String design, int random, ProgressListener progress) {
        SimulatedRuns simulated = new SimulatedRuns(scenario, designs.apply(design));
        KillLog log = new KillLog();
        try (ChildPool children = new ChildPool(scenario, design, jvm(scenario, design))) {
            KillCheck check = new KillCheck(children, log);
            new WindowKills(simulated, check, children, progress).all();
            if (random > 0) {
                Choices choices = Choices.seeded(scenario.workload().seed());
                new RandomKills(simulated, check, children, log, choices).some(random, progress);
            }
        }
        return log.result(scenario.name(), design);
    }

    private synchronized ChildJvm jvm(Scenario scenario, String design) {
        if (jvm == null) {
            jvm = new ChildJvm(program, scenario, design);
        }
        return jvm;
    }

    @Override
    public synchronized void close() {
        if (jvm != null) {
            jvm.close();
        }
    }
}
