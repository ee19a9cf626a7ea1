package dev.hangover.harness.simulation;

/**
 * The process was asked to stop in the middle of its work, as by SIGTERM. What it was doing is abandoned. An {@link Error},
 * so that code under test cannot swallow it; it comes again at every call until the process begins to stop.
 */
public final class Terminated extends Error {
    private final transient Place place;

    /** @param place where the process was then */
    public Terminated(Place place) {
        super("asked to stop at " + place, null, false, false);
        this.place = place;
    }

    /** The place of the termination. */
    public Place place() {
        return place;
    }
}
