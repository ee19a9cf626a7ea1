package dev.hangover.harness.simulation;

import java.util.Optional;
import java.util.function.Supplier;

/** Observes a run: the fault plan, the trace, the effect ledger, the step counter. */
public interface Observer {
    /** Sees nothing and never strikes. */
    Observer NONE = new Observer() {};

    /**
     * The process is at a place where it can die.
     *
     * @return true to strike: the process dies here
     */
    default boolean strikes(Place place) {
        return false;
    }

    /**
     * Asked right after {@link #strikes} answered true.
     *
     * @return true when the process does not die there, but is asked to stop
     */
    default boolean terminates(Place place) {
        return false;
    }

    /**
     * The process is about to make a durable write.
     *
     * @param write its place; no process dies there
     * @return how it fails; empty when it does not
     */
    default Optional<WriteFailure> fails(Place write) {
        return Optional.empty();
    }

    /**
     * A store wrote to its disk.
     *
     * @param store the store's name
     * @param what it wrote, built when asked for
     */
    default void wrote(String store, Supplier<String> what) {}

    /** Something happened. */
    default void on(Event event) {}

    /** The task that began last has returned. */
    default void returned(String task) {}

    /** Whether {@link Event.Noted} events are wanted. When not, their text is never built. */
    default boolean wantsNotes() {
        return false;
    }
}
