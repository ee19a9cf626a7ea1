package dev.hangover.model.swingstore.error;

/** The store refused a call. Whatever the call did before it was refused stays, inside the open transaction. */
public final class SwingStoreException extends RuntimeException {
    private final ErrorCode code;

    /**
     * @param code what kind of refusal
     * @param message what was wrong, naming the offending key, vat or artifact
     */
    public SwingStoreException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    /**
     * @param code what kind of refusal
     * @param message what was wrong, naming the offending key, vat or artifact
     * @param cause what it was noticed by
     */
    public SwingStoreException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** What kind of refusal. */
    public ErrorCode code() {
        return code;
    }
}
