package dev.hangover.model.cosmos.modules;

import dev.hangover.model.cosmos.bridge.ChainMessage;
import dev.hangover.model.json.Json;

/** Chain storage (agoric-sdk x/vstorage): texts by path, written and read by the kernel side and by cosmos itself. */
public final class Vstorage {
    private final KeyValues store;

    /** @param store the store {@code vstorage} */
    public Vstorage(KeyValues store) {
        this.store = store;
    }

    /** Answers the text of the path, or null. */
    public String get(ChainMessage.StorageGet asked) {
        return Json.text(store.get(asked.path()).orElse(null));
    }

    /** Answers true. */
    public String set(ChainMessage.StorageSet asked) {
        if (asked.value() == null) {
            store.remove(asked.path());
        } else {
            store.set(asked.path(), asked.value());
        }
        return "true";
    }

    /** The queue that is kept under a path. */
    public StorageQueue queue(String path) {
        return new StorageQueue(store, path);
    }
}
