package dev.hangover.scenarios.realkill;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Place;
import java.util.List;
import java.util.Map;

/**
 * The prediction of the simulation for one run.
 *
 * @param ending how it ends, as the child would announce it
 * @param last what is durable in the end
 * @param windows the canonical windows that it passes, with what a death there leaves
 * @param states every durable state that it passes, in order
 */
record SimulatedRun(String ending, Images last, List<Window> windows, Map<Fingerprint, State> states) {
    /**
     * A canonical window that a run passes.
     *
     * @param place where
     * @param images what a death there leaves
     */
    record Window(Place place, Images images) {}

    /**
     * A durable state.
     *
     * @param struck where a process dies that leaves it, the deaths before it included
     * @param images what is left
     */
    record State(FaultSequence struck, Images images) {}
}
