package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.text.SqlText;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** The arguments of one operation. Those at the end may be missing; null is a real null. */
record Arguments(JsonNode list) {
    boolean has(int index) {
        return index < list.size();
    }

    String text(int index) {
        JsonNode value = node(index);
        return value.isNull() ? null : value.stringValue();
    }

    long number(int index) {
        return node(index).longValue();
    }

    OptionalLong optionalNumber(int index) {
        return has(index) ? OptionalLong.of(number(index)) : OptionalLong.empty();
    }

    JsonNode node(int index) {
        if (!has(index)) {
            throw new IllegalArgumentException("argument " + index + " is missing in " + list);
        }
        return list.get(index);
    }

    byte[] bytes(int index) {
        return bytes(node(index));
    }

    List<ExportEntry> pairs(int index) {
        List<ExportEntry> entries = new ArrayList<>();
        for (JsonNode pair : node(index)) {
            entries.add(new ExportEntry(pair.get(0).stringValue(), pair.get(1).stringValue(null)));
        }
        return entries;
    }

    List<Artifact> artifacts(int index) {
        List<Artifact> artifacts = new ArrayList<>();
        node(index).forEach(pair -> artifacts.add(new Artifact(pair.get(0).stringValue(), bytes(pair.get(1)))));
        return artifacts;
    }

    /** The bytes that a byte spec stands for: a text, base64, or the output of a linear congruential generator. */
    private static byte[] bytes(JsonNode spec) {
        if (spec.has("utf8")) {
            return SqlText.utf8(spec.get("utf8").stringValue());
        }
        if (spec.has("b64")) {
            return Base64.getDecoder().decode(spec.get("b64").stringValue());
        }
        int x = (int) spec.get("lcg").get(0).longValue() & 0x7fffffff;
        byte[] bytes = new byte[spec.get("lcg").get(1).intValue()];
        for (int i = 0; i < bytes.length; i++) {
            x = (x * 1103515245 + 12345) & 0x7fffffff;
            bytes[i] = (byte) (x >>> 16);
        }
        return bytes;
    }
}
