package dev.hangover.harness.run;

/** A run was abandoned between two sections because an overseer asked for it; its outcome is unknown. */
public final class Halted extends Error {
    private static final long serialVersionUID = 1L;

    /** Has no message: the overseer knows the reason. */
    public Halted() {
        super("halted", null, false, false);
    }
}
