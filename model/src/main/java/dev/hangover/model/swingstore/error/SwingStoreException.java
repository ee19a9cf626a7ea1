package dev.hangover.model.swingstore.error;

/** The store refused a call. Whatever the call did before it was refused stays, inside the open transaction. */
public final class SwingStoreException extends RuntimeException {
    private final ErrorCode code;

    public SwingStoreException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public SwingStoreException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
