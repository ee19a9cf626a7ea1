package dev.hangover.harness.memory;

/** The error for an object whose content cannot be read. Control flow inside this package; carries no stack trace. */
final class Unmeasurable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unmeasurable(String what) {
        super(what, null, false, false);
    }
}
