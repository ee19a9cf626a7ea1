package dev.hangover.model.cosmos.modules;

import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.bridge.ExportEntry;

/**
 * The verified copy of the swing-store's export data (agoric-sdk x/swingset): what a state-sync export is checked
 * against.
 */
public final class ExportShadow {
    /** What every key of the copy begins with. */
    public static final String PREFIX = "swingStore.";

    private final KeyValues store;

    /** @param store the store {@code swingset} */
    public ExportShadow(KeyValues store) {
        this.store = store;
    }

    /** Applies a batch; answers true. */
    public String update(ChainMessage.UpdateExportData asked) {
        for (ExportEntry entry : asked.entries()) {
            if (entry.isDelete()) {
                store.remove(PREFIX + entry.key());
            } else {
                store.set(PREFIX + entry.key(), entry.value());
            }
        }
        return "true";
    }
}
