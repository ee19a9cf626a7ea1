package dev.hangover.model.swingstore.metadata;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.session.ExportEntry;
import dev.hangover.model.swingstore.text.Names;
import dev.hangover.model.swingstore.transcript.SpanRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads export data: what its keys and records must look like. */
public final class Records {
    private Records() {}

    /**
     * Sorts entries out.
     *
     * @param kv is given each key-value entry, at once and in order
     * @return all others by key in order of first appearance; the last value wins, and null removes
     */
    public static Map<String, String> collect(List<ExportEntry> exportData, Consumer<ExportEntry> kv) {
        Map<String, String> records = new LinkedHashMap<>();
        for (ExportEntry entry : exportData) {
            if (Names.parts(entry.key()).get(0).equals("kv")) {
                kv.accept(entry);
            } else if (entry.isDelete()) {
                records.remove(entry.key());
            } else {
                records.put(entry.key(), entry.value());
            }
        }
        return records;
    }

    /** @throws SwingStoreException {@code bad-artifact-name} */
    public static String bundleId(String name) {
        return Names.parts(name, "bundle.ID").get(1);
    }

    /** @throws SwingStoreException {@code assert-equal} */
    public static void requireBundleValue(String bundleId, String value) {
        if (!bundleId.equals(value)) {
            throw new SwingStoreException(
                    ErrorCode.ASSERT_EQUAL,
                    "the record of bundle '" + bundleId + "' must be its ID, not '" + value + "'");
        }
    }

    /** Whether the key is that which names the snapshot in use. */
    public static boolean isCurrentSnapshot(String key) {
        List<String> parts = Names.parts(key);
        return parts.size() > 2 && parts.get(2).equals("current");
    }

    /** @throws SwingStoreException {@code bad-metadata} when key and record do not fit */
    public static SpanRecord span(String key, String value) {
        SpanRecord record = SpanRecord.parse(key, value);
        if (!key.equals(record.exportKey())) {
            throw new SwingStoreException(
                    ErrorCode.BAD_METADATA,
                    "the record of '" + key + "' belongs under '" + record.exportKey() + "': " + value);
        }
        return record;
    }

    /** The refusal of a key whose type is not known. */
    public static SwingStoreException unknownType(String key) {
        return new SwingStoreException(ErrorCode.UNKNOWN_TYPE, "unknown type of export data: '" + key + "'");
    }
}
