package dev.hangover.scenarios.conformance.cosmos;

import dev.hangover.scenarios.conformance.vector.MalformedVector;
import dev.hangover.scenarios.conformance.vector.VectorFile;
import dev.hangover.scenarios.conformance.vector.VectorResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one file's lines, and compares answers until the first difference. */
final class Check {
    private static final HexFormat HEX = HexFormat.of();

    private final VectorFile file;
    private VectorFile.Line line;
    private VectorResult.Difference difference;
    private int operations;

    Check(VectorFile file) {
        this.file = file;
    }

    /** Goes to a line, unless a difference was found before. */
    boolean enter(VectorFile.Line next) {
        if (difference != null) {
            return false;
        }
        line = next;
        operations++;
        return true;
    }

    String operation() {
        return text("op");
    }

    String text(String field) {
        return required(line.json(), field).asString();
    }

    long number(String field) {
        JsonNode node = required(line.json(), field);
        if (!node.isIntegralNumber()) {
            throw malformed("field '" + field + "' is not a whole number");
        }
        return node.asLong();
    }

    byte[] bytes(String field) {
        return bytes(required(line.json(), field));
    }

    byte[] bytes(JsonNode hex) {
        try {
            return HEX.parseHex(hex.asString());
        } catch (IllegalArgumentException e) {
            throw malformed("not an even number of hex digits: " + hex);
        }
    }

    byte[] utf8(JsonNode text) {
        return text.asString().getBytes(StandardCharsets.UTF_8);
    }

    JsonNode required(JsonNode object, String field) {
        JsonNode node = object.get(field);
        if (node == null) {
            throw malformed("field '" + field + "' is missing");
        }
        return node;
    }

    /** A field that need not be there. */
    Optional<JsonNode> optional(String field) {
        return Optional.ofNullable(line.json().get(field));
    }

    MalformedVector malformed(String problem) {
        return new MalformedVector(file.path(), line.number(), problem);
    }

    void equal(String what, byte[] expected, byte[] actual) {
        equal(what, HEX.formatHex(expected), HEX.formatHex(actual));
    }

    void equal(String what, Object expected, Object actual) {
        if (difference == null && !expected.equals(actual)) {
            String operation = optional("op").map(JsonNode::asString).orElse("vector");
            difference = new VectorResult.Difference(
                    line.number(), operation + ", " + what, expected.toString(), actual.toString());
        }
    }

    VectorResult result(String kind) {
        return new VectorResult(file.path(), kind, operations, Optional.ofNullable(difference));
    }
}
