package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;

/** Listens to the events of a run. */
public interface RunListener {
    /** Listens to nothing. */
    RunListener NONE = new RunListener() {};

    /** Whether the subject should say what it does: costs time. */
    default boolean wantsNotes() {
        return false;
    }

    /** A process is about to start. */
    default void starts(String why, Images images) {}

    /**
     * The process is at a place at which a fault can strike, or about to make a write that can fail. Comes before the event
     * that says so.
     *
     * @param images what is durable then
     */
    default void passes(Place place, Images images) {}

    /** Something happened inside the process. */
    default void on(Event event) {}

    /** The process was stopped cleanly. */
    default void stopped(String why) {}

    /** The process stopped itself, or failed. */
    default void gaveUp(String why) {}

    /**
     * The process failed with an exception that is no refusal. Called after {@link #gaveUp}.
     *
     * @param error the exception and its causes, each with the line that threw it
     */
    default void broke(String error) {}

    /**
     * A section is finished.
     *
     * @param images what is durable then
     */
    default void finished(long section, Images images) {}

    /**
     * A section is finished. Called after {@link #finished}, before what it has made is judged.
     *
     * @param memory the object from which all memory of the process can be reached; to be read before this returns
     */
    default void remembers(long section, Object memory) {}
}
