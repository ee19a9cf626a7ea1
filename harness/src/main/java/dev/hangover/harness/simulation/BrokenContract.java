package dev.hangover.harness.simulation;

/**
 * The error for a subject that broke a rule of the engine, so that no result is reliable. It stops everything. An
 * {@link Error}, so that code under test cannot swallow it.
 */
public final class BrokenContract extends Error {
    /** @param message what was done, where, and what to do instead */
    public BrokenContract(String message) {
        super(message);
    }
}
