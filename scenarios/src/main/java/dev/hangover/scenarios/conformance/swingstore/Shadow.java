package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.bridge.ExportEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The export data of a host that applies every batch, those since the last commit only provisionally. */
final class Shadow {
    private final Map<String, String> settled = new TreeMap<>(Utf8Order.INSTANCE);
    private final List<ExportEntry> provisional = new ArrayList<>();

    void receive(List<ExportEntry> batch) {
        provisional.addAll(batch);
    }

    void settle() {
        for (ExportEntry entry : provisional) {
            if (entry.isDelete()) {
                settled.remove(entry.key());
            } else {
                settled.put(entry.key(), entry.value());
            }
        }
        provisional.clear();
    }

    void drop() {
        provisional.clear();
    }

    Map<String, String> settled() {
        return settled;
    }
}
