package dev.hangover.model.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and builds JSON trees; members keep their order, so equal trees give equal texts. */
public final class BridgeJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BridgeJson() {}

    /** An empty object. */
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /** An empty list. */
    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    /** A list of texts; null is null. */
    public static ArrayNode strings(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** A text in quotes, or null. */
    public static String text(String value) {
        return value == null ? "null" : NODES.stringNode(value).toString();
    }

    /** @throws IllegalArgumentException when the text is not JSON, quoting its beginning */
    public static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "not JSON: '" + text.substring(0, Math.min(60, text.length())) + "': " + e.getOriginalMessage(), e);
        }
    }

    /** The text of a value, null when it is null. */
    public static String textOrNull(JsonNode value) {
        return value.isNull() ? null : value.asString();
    }

    /** The texts of a list. */
    public static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asString()));
        return List.copyOf(texts);
    }
}
