package dev.hangover.scenarios.realkill;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.simulation.Place;

/** A fault plan that never strikes but is never spent: the run continues as far as one with a fault still to come. */
final class NeverSpent implements FaultPlan {
    @Override
    public boolean strikes(Place place) {
        return false;
    }

    @Override
    public boolean spent() {
        return false;
    }
}
