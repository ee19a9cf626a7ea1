package dev.hangover.model.swingstore.metadata;

import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.snapshot.SnapshotRecord;
import dev.hangover.model.swingstore.text.ExactJson;
import dev.hangover.model.swingstore.text.Names;
import dev.hangover.model.swingstore.transcript.SpanRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads export data: what its keys and records must look like. */
public final class ExportRecords {
    private ExportRecords() {}

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

    /** Whether the key names no position, but what is current. */
    public static boolean isCurrent(String key) {
        return part(key, 2).equals("current");
    }

    /** @throws SwingStoreException {@code bad-metadata} when key and record do not fit */
    public static SpanRecord span(String key, String value) {
        SpanRecord record = SpanRecord.parse(key, value);
        boolean fits =
                key.endsWith(".current") == record.isCurrent() && part(key, 1).equals(record.vatId());
        if (!fits || record.hash().isEmpty() || record.vatId().isEmpty()) {
            throw new SwingStoreException(
                    ErrorCode.BAD_METADATA,
                    "the record of '" + key + "' belongs under '" + record.exportKey() + "': " + value);
        }
        if (!isCurrent(key)) {
            requirePosition(key, record.startPos(), ErrorCode.BAD_METADATA);
        }
        return record;
    }

    /**
     * A snapshot's record. Whether it fits its key is not looked at, as in the real package.
     *
     * @throws SwingStoreException {@code bad-metadata} when it names no vat or has no hash
     */
    public static SnapshotRecord snapshot(String key, String value) {
        SnapshotRecord record = SnapshotRecord.parse(key, value);
        if (record.vatId().isEmpty() || record.hash().isEmpty()) {
            throw new SwingStoreException(
                    ErrorCode.BAD_METADATA, "the record of '" + key + "' has an empty member: " + value);
        }
        return record;
    }

    /** @throws SwingStoreException {@code assert-equal} when the key is that of another vat */
    static void requireVat(String key, String value) {
        JsonNode record = ExactJson.read(value, ErrorCode.BAD_METADATA, "the record of '" + key + "'");
        if (!part(key, 1).equals(record.path("vatID").asString(null))) {
            throw new SwingStoreException(
                    ErrorCode.ASSERT_EQUAL, "the record of '" + key + "' is that of another vat: " + value);
        }
    }

    /** @throws SwingStoreException with this code when the key names another position */
    static void requirePosition(String key, long position, ErrorCode code) {
        OptionalLong named = Names.position(part(key, 2));
        if (named.isEmpty() || named.getAsLong() != position) {
            throw new SwingStoreException(code, "the record of '" + key + "' is that of position " + position);
        }
    }

    private static String part(String key, int index) {
        List<String> parts = Names.parts(key);
        return index < parts.size() ? parts.get(index) : "";
    }

    /** The refusal of a key whose type is not known. */
    public static SwingStoreException unknownType(String key) {
        return new SwingStoreException(ErrorCode.UNKNOWN_TYPE, "unknown type of export data: '" + key + "'");
    }
}
