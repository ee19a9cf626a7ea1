package dev.hangover.scenarios.conformance.cosmos;

import dev.hangover.reports.jsonl.Line;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The format of the lines of a tree's history. */
final class IavlLines {
    private static final List<String> COUNTS = List.of("size", "height", "nodes");
    private static final List<String> CHANGES = List.of("put", "del");

    private IavlLines() {}

    static void check(Line line, boolean first) {
        switch (line.text("op")) {
            case "meta" -> checkMeta(line, first);
            case "set" -> {
                HexFields.of(line, "k");
                HexFields.of(line, "v");
                checkReturned(line);
            }
            case "remove" -> {
                HexFields.of(line, "k");
                checkReturned(line);
            }
            case "save" -> checkSave(line);
            default -> throw line.malformed("unknown operation '" + line.text("op") + "'");
        }
    }

    private static void checkMeta(Line line, boolean first) {
        if (!first) {
            throw line.malformed("'meta' is not the first line");
        }
        if (line.wholeNumber("initial_version") < 0) {
            throw line.malformed("member 'initial_version' is negative");
        }
    }

    private static void checkReturned(Line line) {
        line.optional("ret").ifPresent(ret -> line.truth(ret, "member 'ret'"));
    }

    private static void checkSave(Line line) {
        line.wholeNumber("version");
        HexFields.of(line, "root");
        COUNTS.forEach(
                name -> line.optional(name).ifPresent(count -> line.wholeNumber(count, "member '" + name + "'")));
        line.optional("batch")
                .ifPresent(batch -> line.list(batch, "member 'batch'").forEach(record -> checkRecord(line, record)));
        line.optional("new")
                .ifPresent(nodes -> line.list(nodes, "member 'new'").forEach(node -> checkNode(line, node)));
    }

    private static void checkRecord(Line line, JsonNode record) {
        line.list(record, "a record of the batch");
        String change = line.text(record.path(0), "the first part of a record");
        if (!CHANGES.contains(change) || record.size() != 3) {
            throw line.malformed("neither [\"put\", key, value] nor [\"del\", key, \"\"]: " + record);
        }
        HexFields.of(line, record.get(1), "the key of a record");
        HexFields.of(line, record.get(2), "the value of a record");
    }

    private static void checkNode(Line line, JsonNode node) {
        line.object(node, "a new node");
        for (String number : List.of("nonce", "version", "height", "size")) {
            line.wholeNumber(line.member(node, number), "member '" + number + "' of a node");
        }
        for (String bytes : List.of("key", "preimage", "hash")) {
            HexFields.of(line, line.member(node, bytes), "member '" + bytes + "' of a node");
        }
    }
}
