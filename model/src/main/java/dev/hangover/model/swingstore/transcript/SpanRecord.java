package dev.hangover.model.swingstore.transcript;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.text.ExactJson;
import dev.hangover.model.swingstore.text.JsonText;
import tools.jackson.databind.JsonNode;

/**
 * The record of a span of a vat's transcript: the positions of its first item and after its last, the cumulative hash
 * of the items, and how often the vat had been upgraded.
 */
public record SpanRecord(String vatId, long startPos, long endPos, String hash, boolean isCurrent, long incarnation) {
    /** The same span, closed. */
    public SpanRecord closed() {
        return new SpanRecord(vatId, startPos, endPos, hash, false, incarnation);
    }

    /** The key of its record in the export data. */
    public String exportKey() {
        return isCurrent ? currentKey(vatId) : "transcript." + vatId + "." + startPos;
    }

    /** The key under which the record of a vat's current span is exported. */
    public static String currentKey(String vatId) {
        return "transcript." + vatId + ".current";
    }

    /** The name of the artifact with its items. */
    public String artifactName() {
        return "transcript." + vatId + "." + startPos + "." + endPos;
    }

    /** The record as exported, byte for byte. */
    public String json() {
        StringBuilder text = new StringBuilder(160).append("{\"vatID\":");
        JsonText.appendString(text, vatId);
        text.append(",\"startPos\":").append(startPos);
        text.append(",\"endPos\":").append(endPos);
        text.append(",\"hash\":");
        JsonText.appendString(text, hash);
        text.append(",\"isCurrent\":").append(isCurrent ? 1 : 0);
        return text.append(",\"incarnation\":").append(incarnation).append('}').toString();
    }

    /** @throws SwingStoreException {@code bad-metadata} */
    public static SpanRecord parse(String key, String text) {
        JsonNode json = ExactJson.read(text, ErrorCode.BAD_METADATA, "the record of '" + key + "'");
        for (String member : new String[] {"vatID", "hash"}) {
            ExactJson.requireMember(json.path(member).isString(), key, member);
        }
        for (String member : new String[] {"startPos", "endPos", "isCurrent", "incarnation"}) {
            ExactJson.requireMember(json.path(member).canConvertToExactIntegral(), key, member);
        }
        return new SpanRecord(
                json.get("vatID").stringValue(),
                json.get("startPos").longValue(),
                json.get("endPos").longValue(),
                json.get("hash").stringValue(),
                json.get("isCurrent").longValue() != 0,
                json.get("incarnation").longValue());
    }
}
