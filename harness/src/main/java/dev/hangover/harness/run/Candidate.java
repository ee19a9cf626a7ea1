package dev.hangover.harness.run;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;

/**
 * A fault that could have struck, and what would have been durable then.
 *
 * @param fault which
 * @param images what it leaves; for a restart in good order and for a write that fails, what is durable before the process
 *     has met it
 */
public record Candidate(Fault fault, Images images) {
    /** Where it could have struck. */
    public Place place() {
        return fault.place();
    }

    /** Whether its images are what it leaves: it ends the process at once. */
    public boolean endsTheProcess() {
        return !fault.isWriteFailure() && !Coordinates.isRestart(fault.place());
    }
}
