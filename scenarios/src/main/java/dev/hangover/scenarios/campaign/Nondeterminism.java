package dev.hangover.scenarios.campaign;

/** The same run went differently twice. Nothing that was found can be trusted; the message names the first event. */
public final class Nondeterminism extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message that names the first event that differs, and both call sites. */
    public Nondeterminism(String message) {
        super(message);
    }
}
