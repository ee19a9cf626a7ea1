package dev.hangover.model.kernel;

/** Where the kernel keeps what belongs to a vat. */
public final class VatKeys {
    private VatKeys() {}

    /** The key of the kernel's store under which a key of a vat's own store is kept. */
    public static String state(String vat, String key) {
        return vat + ".vs." + key;
    }
}
