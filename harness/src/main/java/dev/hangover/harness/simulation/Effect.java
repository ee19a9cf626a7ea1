package dev.hangover.harness.simulation;

/**
 * An effect: a message from one side to the other that was executed, with its answer.
 *
 * @param channel effects of one channel are compared in order; different channels may interleave by schedule
 * @param action what was asked for
 * @param result what was answered, empty when nothing is
 */
public record Effect(String channel, String action, String result) {
    @Override
    public String toString() {
        return channel + ": " + action + (result.isEmpty() ? "" : " -> " + result);
    }
}
