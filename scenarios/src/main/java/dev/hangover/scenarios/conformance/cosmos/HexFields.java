package dev.hangover.scenarios.conformance.cosmos;

import dev.hangover.reports.jsonl.Line;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/** Reads bytes, which these vectors write as hex digits. */
final class HexFields {
    private static final HexFormat HEX = HexFormat.of();

    private HexFields() {}

    static byte[] of(Line line, String name) {
        return of(line, line.member(name), "member '" + name + "'");
    }

    static byte[] of(Line line, JsonNode value, String what) {
        try {
            return HEX.parseHex(line.text(value, what));
        } catch (IllegalArgumentException e) {
            throw line.malformed(what + " is not an even number of hex digits: " + value);
        }
    }

    /** For a line that was checked. */
    static byte[] known(JsonNode value) {
        return HEX.parseHex(value.stringValue());
    }
}
