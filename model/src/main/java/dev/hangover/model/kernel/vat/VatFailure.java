package dev.hangover.model.kernel.vat;

/** A vat could not handle a message: what it changed is undone, the message is consumed, its result rejected. */
public final class VatFailure extends RuntimeException {
    public VatFailure(String reason) {
        super(reason);
    }
}
