package dev.hangover.model.host;

import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.kv.KvStore;

/** What the swing-store does about its own layout when it is opened for the first time (agoric-sdk #8089). */
public enum LayoutChange {
    /** It is as it should be. */
    NONE,
    /** It is changed, and export data is handed over before the store is open. */
    HANDED_OVER,
    /** It is changed and that is committed; export data is left in its table, for whoever opens the store next. */
    LEFT_PENDING;

    private static final String LAYOUT = "layoutOfStore";

    /** Changes the layout of a store that has just been opened, if that has not been done. */
    public void applyTo(SwingStore swingStore) {
        KvStore kvStore = swingStore.kernelStorage().kvStore();
        if (this == NONE || kvStore.has(LAYOUT)) {
            return;
        }
        kvStore.set(LAYOUT, "changed when the store was opened");
        if (this == HANDED_OVER) {
            swingStore.hostStorage().flushExportCallbacks();
        } else {
            swingStore.hostStorage().commitKeepingExportDeltas();
        }
    }
}
