package dev.hangover.model.swingstore.snapshot;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.text.ExactJson;
import dev.hangover.model.swingstore.text.JsonText;
import tools.jackson.databind.JsonNode;

/**
 * The record of a heap snapshot of a vat, with or without its bytes.
 *
 * @param snapPos the transcript position at which it was taken
 * @param inUse whether the vat's worker would be rebuilt from it
 */
public record SnapshotRecord(String vatId, long snapPos, String hash, boolean inUse) {
    /** The key of its record in the export data, which is the name of its artifact too. */
    public String exportKey() {
        return "snapshot." + vatId + "." + snapPos;
    }

    /** The key under which the name of the snapshot in use is exported. */
    public static String currentKey(String vatId) {
        return "snapshot." + vatId + ".current";
    }

    /** The record as exported, byte for byte. */
    public String json() {
        StringBuilder text = new StringBuilder(128).append("{\"vatID\":");
        JsonText.appendString(text, vatId);
        text.append(",\"snapPos\":").append(snapPos).append(",\"hash\":");
        JsonText.appendString(text, hash);
        return text.append(",\"inUse\":").append(inUse ? 1 : 0).append('}').toString();
    }

    /** @throws SwingStoreException {@code bad-metadata} */
    public static SnapshotRecord parse(String key, String text) {
        JsonNode json = ExactJson.read(text, ErrorCode.BAD_METADATA, "the record of '" + key + "'");
        ExactJson.requireMember(json.path("vatID").isString(), key, "vatID");
        ExactJson.requireMember(json.path("snapPos").canConvertToExactIntegral(), key, "snapPos");
        ExactJson.requireMember(json.path("hash").isString(), key, "hash");
        ExactJson.requireMember(json.path("inUse").canConvertToExactIntegral(), key, "inUse");
        return new SnapshotRecord(
                json.get("vatID").stringValue(),
                json.get("snapPos").longValue(),
                json.get("hash").stringValue(),
                json.get("inUse").longValue() != 0);
    }
}
