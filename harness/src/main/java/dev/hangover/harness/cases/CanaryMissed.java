package dev.hangover.harness.cases;

/** The canary's planted bug was not found: the explorer is broken, and no result is reliable. */
public final class CanaryMissed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With one sentence for the user. */
    public CanaryMissed(String message) {
        super(message);
    }
}
