package dev.hangover.harness.run;

import dev.hangover.harness.simulation.BrokenContract;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;

/** The durable state of one life so far: the content of the disks, and the effects outside. */
final class DurableView {
    private final Machine machine;
    private final Simulation simulation;
    private Images known;
    private Images all;

    DurableView(Machine machine, Simulation simulation) {
        this.machine = machine;
        this.simulation = simulation;
    }

    /** All of it now. The same object while nothing of it changes. Asks the machine once. */
    Images now() {
        Images disks = machine.images();
        if (disks == null) {
            throw new BrokenContract("Machine.images() answered null (answer what is durable)");
        }
        if (disks != known || all.outside() != simulation.outside().effects()) {
            known = disks;
            all = disks.withOutside(simulation.outside().effects());
        }
        return all;
    }
}
