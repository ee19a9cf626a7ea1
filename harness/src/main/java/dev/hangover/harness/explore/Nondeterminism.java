package dev.hangover.harness.explore;

/** Two runs that should have been equal were not. No result is reliable until this is fixed. */
public final class Nondeterminism extends RuntimeException {
    /** @param message the first event that differs, with the call sites of both */
    public Nondeterminism(String message) {
        super(message);
    }
}
