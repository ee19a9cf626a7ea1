package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.reports.jsonl.Line;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A parameter of an operation: the format of its argument. */
enum Parameter {
    /** A string. */
    TEXT(Line::text),
    /** A string, or null: the store refuses it itself. */
    NULLABLE(Parameter::checkNullable),
    /** A whole number. */
    NUMBER(Line::wholeNumber),
    /** A JSON object whose content is the store's business. */
    OBJECT(Line::object),
    /** Options of a store. */
    OPTIONS(Parameter::checkOptions),
    /** A byte spec. */
    BYTES(Parameter::checkBytes),
    /** A list of {@code [key, value|null]}. */
    PAIRS((line, value, what) -> checkPairs(line, value, what, TEXT, NULLABLE)),
    /** A list of {@code [name, byte spec]}. */
    ARTIFACTS((line, value, what) -> checkPairs(line, value, what, TEXT, BYTES));

    private static final List<String> OPTION_NAMES =
            List.of("exportCallback", "keepTranscripts", "keepSnapshots", "archive");

    private final Rule rule;

    Parameter(Rule rule) {
        this.rule = rule;
    }

    static Parameter of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** @throws dev.hangover.reports.jsonl.MalformedFile when the value is something else */
    void check(Line line, JsonNode value, String what) {
        rule.check(line, value, what);
    }

    private static void checkNullable(Line line, JsonNode value, String what) {
        if (!value.isNull()) {
            line.text(value, what);
        }
    }

    private static void checkOptions(Line line, JsonNode value, String what) {
        line.object(value, what).properties().forEach(option -> {
            if (!OPTION_NAMES.contains(option.getKey())) {
                throw line.malformed(what + ": unknown option '" + option.getKey() + "'");
            }
            line.truth(option.getValue(), "option '" + option.getKey() + "'");
        });
    }

    private static void checkPairs(Line line, JsonNode value, String what, Parameter first, Parameter second) {
        for (JsonNode pair : line.list(value, what)) {
            requireTwo(line, pair, what);
            first.check(line, pair.get(0), what + ", the first of an entry");
            second.check(line, pair.get(1), what + ", the second of the entry " + pair.get(0));
        }
    }

    private static void checkBytes(Line line, JsonNode value, String what) {
        line.object(value, what);
        if (value.size() != 1) {
            throw line.malformed(what + " is not one of utf8, b64 and lcg");
        }
        if (value.has("utf8")) {
            line.text(value.get("utf8"), what + ", utf8");
        } else if (value.has("b64")) {
            try {
                Base64.getDecoder().decode(line.text(value.get("b64"), what + ", b64"));
            } catch (IllegalArgumentException e) {
                throw line.malformed(what + " is not base64: " + e.getMessage());
            }
        } else {
            JsonNode generator = line.member(value, "lcg");
            requireTwo(line, generator, what);
            line.wholeNumber(generator.get(0), what + ", the seed of lcg");
            long length = line.wholeNumber(generator.get(1), what + ", the length of lcg");
            if (length < 0 || length > Integer.MAX_VALUE - 8) {
                throw line.malformed(what + ", the length of lcg: " + length);
            }
        }
    }

    private static void requireTwo(Line line, JsonNode list, String what) {
        if (line.list(list, what + ", an entry").size() != 2) {
            throw line.malformed(what + ": an entry has " + list.size() + " parts, not 2");
        }
    }

    private interface Rule {
        void check(Line line, JsonNode value, String what);
    }
}
