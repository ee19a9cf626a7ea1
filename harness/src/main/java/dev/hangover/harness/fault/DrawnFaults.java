package dev.hangover.harness.fault;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Place;

/** Strikes after a drawn number of places, several times. */
final class DrawnFaults implements FaultPlan {
    private final Choices choices;
    private final int spread;
    private final long lastSection;
    private int left;
    private int countdown;

    DrawnFaults(Choices choices, int faults, int spread, long lastSection) {
        this.choices = choices.fork("faults");
        this.spread = Math.max(1, spread);
        this.lastSection = lastSection;
        this.left = faults;
        this.countdown = this.choices.choose("places until the first fault", this.spread);
    }

    @Override
    public boolean strikes(Place place) {
        if (left == 0 || place.section() > lastSection || countdown-- > 0) {
            return false;
        }
        left--;
        countdown = choices.choose("places until the next fault", Math.max(1, spread / 4));
        return true;
    }

    @Override
    public boolean spent() {
        return left == 0;
    }
}
