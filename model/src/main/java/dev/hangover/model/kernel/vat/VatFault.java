package dev.hangover.model.kernel.vat;

/**
 * A vat did what no vat may do: used what it was never given, or more computation than one delivery may take. What it
 * changed is undone, the message is put back, and the vat is terminated.
 */
public final class VatFault extends RuntimeException {
    /** @param reason what it did */
    public VatFault(String reason) {
        super(reason);
    }
}
