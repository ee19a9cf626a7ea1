package dev.hangover.harness.explore;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.simulation.Place;

/**
 * The fault budget: how many faults may still strike.
 *
 * @param crashes sudden deaths, anywhere
 * @param restarts clean restarts, between two sections
 */
public record Budget(int crashes, int restarts) {
    /** @throws IllegalArgumentException when a number is negative */
    public Budget {
        if (crashes < 0 || restarts < 0) {
            throw new IllegalArgumentException("a budget of faults cannot be negative: " + crashes + ", " + restarts);
        }
    }

    boolean isEmpty() {
        return crashes == 0 && restarts == 0;
    }

    boolean allows(Place place) {
        return FaultSequence.isRestart(place) ? restarts > 0 : crashes > 0;
    }

    Budget without(Place place) {
        return FaultSequence.isRestart(place) ? new Budget(crashes, restarts - 1) : new Budget(crashes - 1, restarts);
    }

    /** Whether this budget includes the other one. */
    boolean covers(Budget other) {
        return crashes >= other.crashes && restarts >= other.restarts;
    }
}
