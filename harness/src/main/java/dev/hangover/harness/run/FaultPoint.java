package dev.hangover.harness.run;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;

/**
 * A fault point: a fault that could have struck in a run, with the images that it would have left.
 *
 * @param fault which
 * @param images what it leaves; for a clean restart, a stop in the middle and a write that fails, what is durable before the
 *     process has met it
 * @param life number of the life in which its place was reached, counted from the very beginning
 */
public record FaultPoint(Fault fault, Images images, int life) {
    /** The place of the fault. */
    public Place place() {
        return fault.place();
    }

    /** Whether it is a sudden death, whose images are what it leaves. */
    public boolean isCrash() {
        return fault.kind() == FaultKind.CRASH;
    }

    /** Whether its images are what it leaves: it ends the process at once. */
    public boolean endsTheProcess() {
        return isCrash() || fault.kind() == FaultKind.POWER_LOSS;
    }
}
