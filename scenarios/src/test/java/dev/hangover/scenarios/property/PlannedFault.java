package dev.hangover.scenarios.property;

import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.simulation.Place;

/**
 * A fault at the n-th place that a run reaches after the fault before it. It fits every run: where a run has fewer such
 * places, it does not strike.
 *
 * @param kind what strikes
 * @param spot which places count; for a write that fails all writes do, for a restart all ends of blocks
 * @param nth which of them it is, counted from 1
 * @param manner number of what a power cut takes, or of how a write fails
 */
record PlannedFault(FaultKind kind, Spot spot, int nth, int manner) {
    /** Whether this place counts. Not asked about writes. */
    boolean counts(Place place) {
        return switch (kind) {
            case RESTART -> FaultSequence.isRestart(place);
            case IO_ERROR -> false;
            case CRASH, POWER_LOSS, TERMINATE -> !FaultSequence.isRestart(place) && spot.has(place.boundary());
        };
    }

    /** For example {@code crash at between-sql-and-iavl 2}. */
    @Override
    public String toString() {
        return switch (kind) {
            case RESTART -> "restart after block " + nth;
            case IO_ERROR -> "io-error " + manner + " at write " + nth;
            case POWER_LOSS -> "power-loss " + manner + " at " + spot + " " + nth;
            case CRASH, TERMINATE -> kind.word() + " at " + spot + " " + nth;
        };
    }
}
