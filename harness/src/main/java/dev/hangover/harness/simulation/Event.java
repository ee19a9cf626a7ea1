package dev.hangover.harness.simulation;

/** An event of a run. */
public sealed interface Event {
    /** Work on another section began. */
    record Entered(long section, long time) implements Event {}

    /** The process came to a place at which it can die, and lived. */
    record Reached(Place place) implements Event {}

    /** The process died. */
    record Crashed(Place place) implements Event {}

    /** The process was asked to stop, and abandons what it was doing. */
    record Terminated(Place place) implements Event {}

    /** A durable write failed, and the process got an exception. */
    record Failed(Place write, WriteFailure failure) implements Event {}

    /** A background task was put in line. */
    record Spawned(String task) implements Event {}

    /** A background task begins to run. */
    record Ran(String task) implements Event {}

    /** A store made a version durable. */
    record Committed(String store, long version) implements Event {}

    /** One side did something to the other. */
    record Took(Effect effect) implements Event {}

    /**
     * The process did something to what is outside all of its stores, and that is permanent.
     *
     * @param effect what it did
     * @param again whether it had done the same before, and may do it again
     */
    record TookOutside(Effect effect, boolean again) implements Event {}

    /** The subject says what it does, for the reader of the trace. */
    record Noted(String lane, String text) implements Event {}

    /** A probe was met; counted by name. */
    record Probed(String probe) implements Event {}
}
