package dev.hangover.model.host;

import dev.hangover.model.bridge.ChainMessage.UpdateExportData;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.swingstore.kv.KvStore;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Export data in the host's section of the swing-store, a row for each change, in batches and in order. */
public final class DeltaRows {
    private static final String PREFIX = HostKeys.PREFIX + "exportDelta.";
    private static final int DIGITS = 7;

    private final Host host;
    private long nextBatch;

    /** @param host whose section it is */
    public DeltaRows(Host host) {
        this.host = host;
    }

    /** Writes a batch, at once. */
    public void add(List<ExportEntry> batch) {
        String prefix = PREFIX + padded(nextBatch++) + ".";
        for (int i = 0; i < batch.size(); i++) {
            ExportEntry entry = batch.get(i);
            String row = UpdateExportData.pair(entry).toString();
            host.storage().kvStore().set(prefix + padded(i), row);
        }
    }

    /** All batches. What is added later comes after them. */
    public List<List<ExportEntry>> read() {
        SortedMap<String, List<ExportEntry>> batches = new TreeMap<>();
        for (String key : keys()) {
            JsonNode row = BridgeJson.parse(host.storage().kvStore().get(key));
            ExportEntry entry = UpdateExportData.entry(row);
            batches.computeIfAbsent(key.substring(0, key.lastIndexOf('.')), batch -> new ArrayList<>())
                    .add(entry);
        }
        nextBatch = batches.size();
        return batches.values().stream().map(List::copyOf).toList();
    }

    /** Deletes all of them. */
    public void clear() {
        keys().forEach(host.storage().kvStore()::delete);
        nextBatch = 0;
    }

    private List<String> keys() {
        KvStore kvStore = host.storage().kvStore();
        List<String> keys = new ArrayList<>();
        String key = kvStore.getNextKey(PREFIX);
        while (key != null && key.startsWith(PREFIX)) {
            keys.add(key);
            key = kvStore.getNextKey(key);
        }
        return keys;
    }

    private static String padded(long number) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
