package dev.hangover.model.kernel;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.swingstore.kv.KvStore;
import java.util.List;

/**
 * The version of the layout of the kernel's keys. A kernel is only built on the current version; upgradeSwingset brings
 * an older store there before that, and so makes export data before any block is processed.
 */
public final class KernelSchema {
    private static final String VERSION = "version";
    private static final String EVENTS = "upgradeEvents";

    private KernelSchema() {}

    /**
     * Brings a store to a version, step by step.
     *
     * @return whether anything changed
     */
    public static boolean upgrade(KvStore store, int to) {
        int from = version(store);
        for (int version = from + 1; version <= to; version++) {
            store.set("schema." + version, "the layout of version " + version);
            store.set(VERSION, Integer.toString(version));
        }
        if (0 < from && from < to) {
            store.set(
                    EVENTS,
                    BridgeJson.strings(List.of("from " + from + " to " + to)).toString());
        }
        return from < to;
    }

    /** Whether an upgrade has events for vats (kernelHasUpgradeEvents in agoric-sdk). A new store has none. */
    public static boolean hasEvents(KvStore store) {
        return store.has(EVENTS);
    }

    static List<String> takeEvents(KvStore store) {
        List<String> events = BridgeJson.texts(BridgeJson.parse(store.get(EVENTS)));
        store.delete(EVENTS);
        return events;
    }

    /** @throws Refusal when the store is not of this version */
    public static void require(KvStore store, int expected) {
        int actual = version(store);
        if (actual != expected) {
            throw new Refusal("the kernel needs a store of schema " + expected + ", and this one has " + actual);
        }
    }

    private static int version(KvStore store) {
        String version = store.get(VERSION);
        return version == null ? 0 : Integer.parseInt(version);
    }
}
