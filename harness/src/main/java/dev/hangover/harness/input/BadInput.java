package dev.hangover.harness.input;

/** The user asked for something that does not exist or cannot be. The message is one line that says what to do. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public BadInput(String message) {
        super(message);
    }
}
