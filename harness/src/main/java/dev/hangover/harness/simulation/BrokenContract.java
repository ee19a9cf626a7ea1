package dev.hangover.harness.simulation;

/**
 * A subject broke a rule that the engine rests on, so nothing that was found can be believed. It stops everything. An
 * {@link Error}, so that code under test cannot swallow it.
 */
public final class BrokenContract extends Error {
    /** @param message what was done, where, and what to do instead */
    public BrokenContract(String message) {
        super(message);
    }
}
