package dev.hangover.scenarios.catalogue;

/** A scenario that cannot be read. The message is one line: file, line, key, what is wrong and what is allowed. */
public final class BadScenario extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message that says all of it. */
    public BadScenario(String message) {
        super(message);
    }
}
