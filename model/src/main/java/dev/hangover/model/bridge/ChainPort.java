package dev.hangover.model.bridge;

/** The way from the kernel side to cosmos. */
@FunctionalInterface
public interface ChainPort {
    /**
     * Asks cosmos and waits for the answer.
     *
     * @return the answer as JSON text
     * @throws dev.hangover.harness.simulation.Refusal when cosmos cannot take it at this point of the block
     */
    String receive(ChainMessage message);
}
