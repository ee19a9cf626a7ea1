package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.crank.CrankHashes;
import dev.hangover.model.swingstore.export.Exporter;
import dev.hangover.model.swingstore.hash.Digests;
import dev.hangover.model.swingstore.session.Cleanup;
import dev.hangover.model.swingstore.snapshot.SnapshotInfo;
import dev.hangover.model.swingstore.transcript.SpanRecord;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Observations as JSON values, and how they are compared: order counts in lists, not among members. */
final class JsonValues {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonValues() {}

    /** What the store answered, as the vectors write it: bytes by their digest, lists element by element. */
    static JsonNode of(Object answer) {
        if (answer == null) {
            return JSON.nullNode();
        } else if (answer instanceof JsonNode json) {
            return json;
        } else if (answer instanceof String text) {
            return JSON.stringNode(text);
        } else if (answer instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        } else if (answer instanceof Number number) {
            return JSON.numberNode(number.longValue());
        } else if (answer instanceof byte[] bytes) {
            return digest(bytes);
        } else if (answer instanceof List<?> elements) {
            return list(elements.toArray());
        } else if (answer instanceof ExportEntry entry) {
            return list(entry.key(), entry.value());
        } else if (answer instanceof CrankHashes hashes) {
            return JSON.objectNode().put("crankhash", hashes.crankhash()).put("activityhash", hashes.activityhash());
        } else if (answer instanceof Cleanup cleanup) {
            return JSON.objectNode().put("done", cleanup.done()).put("cleanups", cleanup.cleanups());
        } else if (answer instanceof SpanRecord span) {
            return JSON.objectNode()
                    .put("startPos", span.startPos())
                    .put("endPos", span.endPos())
                    .put("hash", span.hash())
                    .put("incarnation", span.incarnation());
        }
        throw new IllegalArgumentException("format 1 has no such result: " + answer);
    }

    /** A list of such answers. */
    static ArrayNode list(Object... answers) {
        ArrayNode list = JSON.arrayNode();
        for (Object answer : answers) {
            list.add(of(answer));
        }
        return list;
    }

    /** A snapshot, without its position. */
    static ObjectNode described(SnapshotInfo info) {
        ObjectNode described = JSON.objectNode().put("hash", info.hash());
        OptionalLong size = info.uncompressedSize();
        described.set("uncompressedSize", of(size.isPresent() ? size.getAsLong() : null));
        return described;
    }

    /** All artifacts of an exporter: name, hash and size of each. */
    static JsonNode artifacts(Exporter exporter) {
        ArrayNode list = JSON.arrayNode();
        for (String name : exporter.artifactNames()) {
            byte[] bytes = exporter.artifact(name);
            list.add(list(name, Digests.sha256(bytes), bytes.length));
        }
        return list;
    }

    static ObjectNode digest(byte[] bytes) {
        return JSON.objectNode().put("sha256", Digests.sha256(bytes)).put("size", bytes.length);
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
