package dev.hangover.harness.run;

import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;

/** A place for breakpoints. */
public final class InstantOfDeath {
    private InstantOfDeath() {}

    /**
     * Called in the process that a fault ends here, with its whole stack above the caller, before anything is unwound. Does
     * nothing.
     *
     * @param place where the process is
     * @param durable what survives it; {@link Images#rows} shows a store of it
     */
    public static void at(Place place, Images durable) {}
}
