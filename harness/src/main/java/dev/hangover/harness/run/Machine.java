package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Images;

/**
 * Disks with one process on them: the unit that crashes. A machine lives once, and is called in this order:
 *
 * <ol>
 *   <li>{@link #start}, then {@link #finished};
 *   <li>any number of times {@link #step}, each followed by {@link #finished};
 *   <li>{@link #stop}, or {@link #terminate} when it was terminated during a start or a step, unless the process died,
 *       stopped itself or failed;
 *   <li>{@link #images}, then {@link #abandon}.
 * </ol>
 *
 * <p>In between, {@link #images} is asked at every place at which a fault can strike, also in the middle of a section, and
 * {@link #memory} when a task may run. When the process is dead, only {@code images} and {@code abandon} are called:
 * every call to the simulation that does something throws again what ended the life, so a dead process announces, writes
 * and sends nothing. What is durable may not change after a death.
 */
public interface Machine {
    /**
     * Starts the process: opens the stores, recovers, and finishes a section that was begun, unless it says that it
     * {@linkplain #leavesSectionOpen leaves it open}. What is durable after it is compared with what the reference run had
     * durable after the section that {@link #finished} names.
     *
     * @throws dev.hangover.harness.simulation.SimulatedCrash when it dies on the way
     * @throws dev.hangover.harness.simulation.Refusal when it stops itself
     */
    void start();

    /** Works through the next section. Throws as {@link #start}. */
    void step();

    /**
     * The last section that is finished: 0 before the first. After {@link #start} it follows from what is durable alone; a
     * {@link #step} raises it by 1. Not asked while a section is under way.
     */
    long finished();

    /**
     * Whether {@link #start} has left a section that was begun in an earlier life to the next {@link #step}. Asked once,
     * after {@code start}. What is durable then lies between two sections, so it is compared with the reference's only after
     * that step. A process that finishes begun work in {@code start} does not need this.
     */
    default boolean leavesSectionOpen() {
        return false;
    }

    /**
     * What would be left if the process died now. Answers the same object while nothing durable changed. Asked once at every
     * place at which a fault can strike, in every run.
     */
    Images images();

    /**
     * The object from which all memory of the process can be reached; its fields are measured, and those of every object
     * below it. By default the machine itself.
     */
    default Object memory() {
        return this;
    }

    /**
     * Clean stop of the process, between two sections: finishes the background work that a real process would finish. A
     * task that is still in line after it would never run, so the outcome is stuck.
     */
    void stop();

    /**
     * Terminates the process in the middle of its work: what it was doing has been abandoned. Its tasks are still in line.
     * Does what a real process does on SIGTERM.
     */
    default void terminate() {
        stop();
    }

    /** The process is dead, or will be: releases its memory and file handles without writing anything. */
    void abandon();
}
