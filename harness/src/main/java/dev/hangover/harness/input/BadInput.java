package dev.hangover.harness.input;

/**
 * The error for bad input: the user asked for something that does not exist or is impossible. The message is one line that
 * says what to do.
 */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public BadInput(String message) {
        super(message);
    }
}
