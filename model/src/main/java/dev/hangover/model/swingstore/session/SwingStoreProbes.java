package dev.hangover.model.swingstore.session;

/** What can be counted inside the swing-store. */
public final class SwingStoreProbes {
    /** A change of export data was noted: more of them than are handed over, because per key a batch has only the last. */
    public static final String EXPORT_NOTED = "a change of export data was noted";

    private SwingStoreProbes() {}
}
