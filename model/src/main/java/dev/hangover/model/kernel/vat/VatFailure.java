package dev.hangover.model.kernel.vat;

/** A vat could not handle a message: its delivery is aborted. */
public final class VatFailure extends RuntimeException {
    /** @param reason what the vat says */
    public VatFailure(String reason) {
        super(reason);
    }
}
