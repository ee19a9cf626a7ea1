package dev.hangover.model.node;

import dev.hangover.model.conditions.LayoutChange;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.kv.KvStore;

/** Changes the layout of a swing-store. */
final class LayoutChanges {
    private static final String LAYOUT = "layoutOfStore";

    private LayoutChanges() {}

    /** Changes the layout of a store that has just been opened, if that has not been done. */
    static void apply(LayoutChange change, SwingStore swingStore) {
        KvStore kvStore = swingStore.kernelStorage().kvStore();
        if (change == LayoutChange.NONE || kvStore.has(LAYOUT)) {
            return;
        }
        kvStore.set(LAYOUT, "changed when the store was opened");
        if (change == LayoutChange.HANDED_OVER) {
            swingStore.hostStorage().flushExportCallbacks();
        } else {
            swingStore.hostStorage().commitKeepingExportDeltas();
        }
    }
}
