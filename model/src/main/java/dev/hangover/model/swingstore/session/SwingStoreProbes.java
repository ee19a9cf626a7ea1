package dev.hangover.model.swingstore.session;

/** What can be counted inside the swing-store. */
public final class SwingStoreProbes {
    public static final String EXPORT_NOTED = "a change of export data was noted";

    private SwingStoreProbes() {}
}
