package dev.hangover.harness.simulation;

/**
 * The process dies here. An {@link Error}, so that a {@code catch (Exception)} in code under test cannot swallow it; code
 * that catches it gets it again at the next call, because a dead process can do nothing.
 */
public final class SimulatedCrash extends Error {
    private final transient Place place;

    /** @param place where the process was when it died */
    public SimulatedCrash(Place place) {
        super("crashed at " + place, null, false, false);
        this.place = place;
    }

    /** The place of the death. */
    public Place place() {
        return place;
    }
}
