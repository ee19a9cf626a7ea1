package dev.hangover.model.kernel.vat;

/** A vat could not handle a message: what it changed is undone, the message is consumed, its result rejected. */
public final class VatFailure extends RuntimeException {
    /** @param reason what the vat says */
    public VatFailure(String reason) {
        super(reason);
    }
}
