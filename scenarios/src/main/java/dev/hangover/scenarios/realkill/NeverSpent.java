package dev.hangover.scenarios.realkill;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.simulation.Place;

/** Never strikes, but might: the run goes on as far as one in which a fault is still to come. */
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
