package dev.hangover.harness.run;

/** A run was given up between two sections, because somebody outside wanted so: nothing is known of how it would have ended. */
public final class Halted extends Error {
    private static final long serialVersionUID = 1L;

    /** Says nothing: why it was, is known to whoever wanted it. */
    public Halted() {
        super("halted", null, false, false);
    }
}
