package dev.hangover.reports.jsonl;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a file of JSON Lines, and its reader: each error names file and line.
 *
 * @param file where it is
 * @param number counted from 1
 * @param json what it says, a JSON object
 */
public record Line(Path file, int number, JsonNode json) {
    // Hashes are taken over JSON texts, so every digit of a number is kept; and a recorded value may be large.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Of two values one would be taken, and nothing would say which.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"(.*)\"", Pattern.DOTALL);
    private static final int LONGEST_QUOTE = 80;

    /**
     * Reads a line.
     *
     * @throws MalformedFile when it is not a JSON object
     */
    public static Line of(Path file, int number, String text) {
        return new Line(file, number, parse(file, number, text));
    }

    /** This line is wrong. */
    public MalformedFile malformed(String problem) {
        return new MalformedFile(file, number, problem);
    }

    /**
     * A member that must be there.
     *
     * @throws MalformedFile when it is not
     */
    public JsonNode member(String name) {
        return member(json, name);
    }

    /**
     * A member that must be in an object of this line.
     *
     * @throws MalformedFile when it is not
     */
    public JsonNode member(JsonNode object, String name) {
        JsonNode member = object.get(name);
        if (member == null) {
            throw malformed("member '" + name + "' is missing" + (object == json ? "" : " in " + quote(object)));
        }
        return member;
    }

    /** A member that need not be there. */
    public Optional<JsonNode> optional(String name) {
        return Optional.ofNullable(json.get(name));
    }

    /** @throws MalformedFile when the member is missing or no string */
    public String text(String name) {
        return text(member(name), "member '" + name + "'");
    }

    /** @throws MalformedFile when the value is no string */
    public String text(JsonNode value, String what) {
        require(value.isString(), value, what, "a string");
        return value.stringValue();
    }

    /** @throws MalformedFile when the member is missing or no whole number */
    public long wholeNumber(String name) {
        return wholeNumber(member(name), "member '" + name + "'");
    }

    /** @throws MalformedFile when the value is no whole number, or too large for one */
    public long wholeNumber(JsonNode value, String what) {
        require(value.isIntegralNumber() && value.canConvertToLong(), value, what, "a whole number");
        return value.longValue();
    }

    /** @throws MalformedFile when the value is neither true nor false */
    public boolean truth(JsonNode value, String what) {
        require(value.isBoolean(), value, what, "true or false");
        return value.booleanValue();
    }

    /** @throws MalformedFile when the value is no list */
    public JsonNode list(JsonNode value, String what) {
        require(value.isArray(), value, what, "a list");
        return value;
    }

    /** @throws MalformedFile when the value is no object */
    public JsonNode object(JsonNode value, String what) {
        require(value.isObject(), value, what, "an object");
        return value;
    }

    private void require(boolean right, JsonNode value, String what, String wanted) {
        if (!right) {
            throw malformed(what + " is not " + wanted + ": " + quote(value));
        }
    }

    private static String quote(JsonNode value) {
        String text = value.toString();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }

    private static JsonNode parse(Path path, int number, String line) {
        try {
            JsonNode json = JSON.readTree(line);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            // Jackson adds where the text came from, which it does not know here.
            String problem = e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
            Matcher twice = TWICE.matcher(problem);
            throw new MalformedFile(
                    path,
                    number,
                    twice.matches()
                            ? "member '" + twice.group(1) + "' stands twice in an object (keep one)"
                            : "not JSON: " + problem);
        }
        throw new MalformedFile(path, number, "not a JSON object");
    }
}
