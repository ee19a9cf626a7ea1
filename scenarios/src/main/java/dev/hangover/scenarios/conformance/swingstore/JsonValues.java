package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.bridge.ExportEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Observations as JSON values, and how they are compared: order counts in lists, not among members. */
final class JsonValues {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonValues() {}

    static JsonNode text(String text) {
        return text == null ? JSON.nullNode() : JSON.stringNode(text);
    }

    static JsonNode entries(List<ExportEntry> entries) {
        ArrayNode list = JSON.arrayNode();
        entries.forEach(entry -> list.addArray().add(text(entry.key())).add(text(entry.value())));
        return list;
    }

    static JsonNode digest(byte[] bytes) {
        if (bytes == null) {
            return JSON.nullNode();
        }
        return JSON.objectNode().put("sha256", sha256(bytes)).put("size", bytes.length);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static boolean same(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue()) == 0;
        }
        if (a.isArray() && b.isArray()) {
            return sameElements(a, b);
        }
        if (a.isObject() && b.isObject()) {
            return a.size() == b.size()
                    && a.properties().stream()
                            .allMatch(member ->
                                    b.has(member.getKey()) && same(member.getValue(), b.get(member.getKey())));
        }
        return a.equals(b);
    }

    private static boolean sameElements(JsonNode a, JsonNode b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Without the text that the real package wrote for people. */
    static ObjectNode withoutMessage(JsonNode line) {
        ObjectNode copy = ((ObjectNode) line).deepCopy();
        copy.remove("message");
        return copy;
    }
}
