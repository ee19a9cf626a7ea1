package dev.hangover.harness.memory;

/** An object whose content cannot be read was met. Control flow inside this package; carries no stack trace. */
final class Unmeasurable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unmeasurable(String what) {
        super(what, null, false, false);
    }
}
