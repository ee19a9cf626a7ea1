package dev.hangover.harness.run;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.simulation.Place;

/**
 * Watches runs from outside while they are made, perhaps from other threads. It can end a run between two sections and
 * notice a run that makes no step; it cannot change what happens in a run.
 */
@FunctionalInterface
public interface Overseer {
    /** Watches nothing. */
    Overseer NONE = asked -> new Oversight() {};

    /**
     * A run begins.
     *
     * @param asked where faults have struck and are to strike, as far as that is known
     */
    Oversight begins(FaultSequence asked);

    /** One run that is watched. Everything but {@link #ends} comes from the thread that makes the run. */
    interface Oversight {
        /** The run has reached a place; the step is counted next. */
        default void reached(Place place) {}

        /** The run has made a step. Comes with every event, so it must cost next to nothing. */
        default void stepped() {}

        /** Asked between two sections of a long run: whether it is to be abandoned, by throwing {@link Halted}. */
        default boolean halts() {
            return false;
        }

        /** The run is over. */
        default void ends() {}
    }
}
