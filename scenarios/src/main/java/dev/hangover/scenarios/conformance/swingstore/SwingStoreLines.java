package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.reports.jsonl.Line;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The format of the lines of a vector: sections 1, 3 and 10 of the format. Remembers how far the file is. */
final class SwingStoreLines {
    private static final List<String> FINALS =
            List.of("live", "committed", "exportData", "artifacts", "hostKV", "import", "shadow", "debugDump");
    private static final List<String> MODES = List.of("operational", "replay", "archival", "debug");

    private boolean inFinals;

    void checkHeader(Line line) {
        if (line.wholeNumber("format") != 1) {
            throw line.malformed("the format is " + line.member("format") + ", known is 1");
        }
        Parameter.OPTIONS.check(line, line.member("options"), "member 'options'");
    }

    void check(Line line) {
        if (line.json().has("final")) {
            inFinals = true;
            checkFinal(line);
        } else if (inFinals) {
            throw line.malformed("an operation after the final observations");
        } else {
            checkOperation(line);
        }
    }

    private static void checkOperation(Line line) {
        String operation = line.text("op");
        Operations.of(operation)
                .orElseThrow(() -> line.malformed("unknown operation '" + operation + "'"))
                .check(line, operation, line.list(line.member("args"), "member 'args'"));
        if (line.json().has("error")) {
            line.text("error");
        } else {
            line.member("result");
        }
        line.list(line.member("exports"), "member 'exports'")
                .forEach(batch -> Parameter.PAIRS.check(line, batch, "a batch of exports"));
        line.optional("archives").ifPresent(archives -> line.list(archives, "member 'archives'"));
    }

    private static void checkFinal(Line line) {
        String observation = line.text("final");
        if (!FINALS.contains(observation)) {
            throw line.malformed("unknown final observation '" + observation + "'");
        }
        switch (observation) {
            case "artifacts", "import" -> {
                if (!MODES.contains(line.text("mode"))) {
                    throw line.malformed("unknown mode '" + line.text("mode") + "'");
                }
            }
            case "hostKV" -> Parameter.PAIRS.check(line, line.member("entries"), "member 'entries'");
            case "debugDump" -> {
                JsonNode historical = line.member("includeHistorical");
                line.truth(historical, "member 'includeHistorical'");
            }
            default -> {
                // What these hold is compared as a whole.
            }
        }
    }
}
