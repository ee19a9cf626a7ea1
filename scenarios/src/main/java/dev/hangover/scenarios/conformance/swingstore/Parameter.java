package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.reports.jsonl.Line;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A parameter of an operation: the format of its argument. */
enum Parameter {
    /** A string. */
    TEXT {
        @Override
        void check(Line line, JsonNode value, String what) {
            line.text(value, what);
        }
    },
    /** A string, or null: the store refuses it itself. */
    TEXT_OR_NULL {
        @Override
        void check(Line line, JsonNode value, String what) {
            if (!value.isNull()) {
                line.text(value, what);
            }
        }
    },
    /** A whole number. */
    NUMBER {
        @Override
        void check(Line line, JsonNode value, String what) {
            line.wholeNumber(value, what);
        }
    },
    /** A JSON object whose content is the store's business. */
    OBJECT {
        @Override
        void check(Line line, JsonNode value, String what) {
            line.object(value, what);
        }
    },
    /** Options of a store. */
    OPTIONS {
        @Override
        void check(Line line, JsonNode value, String what) {
            line.object(value, what).properties().forEach(option -> {
                if (!OPTION_NAMES.contains(option.getKey())) {
                    throw line.malformed(what + ": unknown option '" + option.getKey() + "'");
                }
                line.truth(option.getValue(), "option '" + option.getKey() + "'");
            });
        }
    },
    /** A byte spec. */
    BYTES {
        @Override
        void check(Line line, JsonNode value, String what) {
            line.object(value, what);
            if (value.size() != 1) {
                throw line.malformed(what + " is not one of utf8, b64 and lcg");
            }
            if (value.has("utf8")) {
                line.text(value.get("utf8"), what + ", utf8");
            } else if (value.has("b64")) {
                checkBase64(line, value.get("b64"), what);
            } else {
                checkGenerator(line, line.member(value, "lcg"), what);
            }
        }
    },
    /** A list of {@code [key, value|null]}. */
    PAIRS {
        @Override
        void check(Line line, JsonNode value, String what) {
            for (JsonNode pair : line.list(value, what)) {
                requireSize(line, pair, 2, what);
                TEXT.check(line, pair.get(0), what + ", a key");
                TEXT_OR_NULL.check(line, pair.get(1), what + ", the value of " + pair.get(0));
            }
        }
    },
    /** A list of {@code [name, byte spec]}. */
    ARTIFACTS {
        @Override
        void check(Line line, JsonNode value, String what) {
            for (JsonNode pair : line.list(value, what)) {
                requireSize(line, pair, 2, what);
                TEXT.check(line, pair.get(0), what + ", a name");
                BYTES.check(line, pair.get(1), what + ", the bytes of " + pair.get(0));
            }
        }
    };

    private static final List<String> OPTION_NAMES =
            List.of("exportCallback", "keepTranscripts", "keepSnapshots", "archive");

    /** @throws dev.hangover.reports.jsonl.MalformedFile when the value is something else */
    abstract void check(Line line, JsonNode value, String what);

    private static void requireSize(Line line, JsonNode list, int size, String what) {
        if (line.list(list, what + ", an entry").size() != size) {
            throw line.malformed(what + ": an entry has " + list.size() + " parts, not " + size);
        }
    }

    private static void checkBase64(Line line, JsonNode value, String what) {
        try {
            Base64.getDecoder().decode(line.text(value, what + ", b64"));
        } catch (IllegalArgumentException e) {
            throw line.malformed(what + " is not base64: " + e.getMessage());
        }
    }

    private static void checkGenerator(Line line, JsonNode value, String what) {
        requireSize(line, value, 2, what);
        line.wholeNumber(value.get(0), what + ", the seed of lcg");
        long length = line.wholeNumber(value.get(1), what + ", the length of lcg");
        if (length < 0 || length > Integer.MAX_VALUE - 8) {
            throw line.malformed(what + ", the length of lcg: " + length);
        }
    }
}
