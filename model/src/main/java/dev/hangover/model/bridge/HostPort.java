package dev.hangover.model.bridge;

/** The way from cosmos to the kernel side. */
@FunctionalInterface
public interface HostPort {
    /**
     * Hands over a message and waits for the answer.
     *
     * @throws dev.hangover.harness.simulation.Refusal when the kernel side stops the node
     */
    void send(HostMessage message);
}
