package dev.hangover.scenarios.conformance.cosmos;

import dev.hangover.reports.jsonl.Line;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The format of the lines of a multistore's history; keeps track of the mounted stores. */
final class MultistoreLines {
    private List<String> mounted;

    void check(Line line) {
        if (line.json().has("names")) {
            checkMap(line);
            return;
        }
        String operation = line.text("op");
        if (mounted == null && !operation.equals("mount")) {
            throw line.malformed("'" + operation + "' before any stores are mounted");
        }
        switch (operation) {
            case "mount" -> mounted = texts(line, "stores");
            case "set" -> {
                checkStore(line);
                HexFields.of(line, "k");
                HexFields.of(line, "v");
            }
            case "remove" -> {
                checkStore(line);
                HexFields.of(line, "k");
            }
            case "commit" -> checkCommit(line);
            default -> throw line.malformed("unknown operation '" + operation + "'");
        }
    }

    private static void checkMap(Line line) {
        int names = texts(line, "names").size();
        int values = texts(line, "values_utf8").size();
        if (names != values) {
            throw line.malformed(names + " names, but " + values + " values");
        }
        HexFields.of(line, "root");
    }

    private void checkStore(Line line) {
        if (!mounted.contains(line.text("s"))) {
            throw line.malformed("no store '" + line.text("s") + "' is mounted, only " + mounted);
        }
    }

    private static void checkCommit(Line line) {
        line.wholeNumber("version");
        HexFields.of(line, "app_hash");
        line.object(line.member("roots"), "member 'roots'")
                .properties()
                .forEach(root -> HexFields.of(line, root.getValue(), "the root of '" + root.getKey() + "'"));
    }

    private static List<String> texts(Line line, String name) {
        JsonNode list = line.list(line.member(name), "member '" + name + "'");
        return list.valueStream()
                .map(value -> line.text(value, "a value of '" + name + "'"))
                .toList();
    }
}
