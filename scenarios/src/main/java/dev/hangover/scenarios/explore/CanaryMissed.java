package dev.hangover.scenarios.explore;

/** A design that is wrong on purpose was not found to be: the program is broken, and nothing that it says can be believed. */
public final class CanaryMissed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With one sentence for the user. */
    public CanaryMissed(String message) {
        super(message);
    }
}
