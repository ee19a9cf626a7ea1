package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Images;

/** Disks with one process on them: the unit that crashes. */
public interface Machine {
    /**
     * Starts the process: opens the stores, recovers, and finishes a section that was begun if the protocol demands it.
     *
     * @throws dev.hangover.harness.simulation.SimulatedCrash when it dies on the way
     * @throws dev.hangover.harness.simulation.Refusal when it stops itself
     */
    void start();

    /** Works through the next section. Throws as {@link #start}. */
    void step();

    /** The last section that is finished: 0 before the first. */
    long finished();

    /** What would be left if the process died now. Answers the same object while nothing durable changed. */
    Images images();

    /**
     * The object from which all memory of the process can be reached; its fields are measured, and those of every object
     * below it. By default the machine itself.
     */
    default Object memory() {
        return this;
    }

    /** Stops the process in good order. */
    void stop();

    /** The process is dead, or will be: gives up its memory and file handles without writing anything. */
    void abandon();
}
