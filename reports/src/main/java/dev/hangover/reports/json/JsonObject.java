package dev.hangover.reports.json;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object as a line of JSON Lines: members stand in the order in which they were put. A value is a text, a number, a
 * boolean, another object, a collection or a map of values, or an optional value, which is {@code null} when it is absent.
 */
public final class JsonObject {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode members = NODES.objectNode();

    /**
     * One more member.
     *
     * @throws IllegalArgumentException when the value is of another type
     */
    public JsonObject put(String name, Object value) {
        members.set(name, node(value));
        return this;
    }

    /** The object in one line, without a line end. */
    @Override
    public String toString() {
        return members.toString();
    }

    private static JsonNode node(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(JsonObject::node).orElseGet(NODES::nullNode);
        } else if (value instanceof OptionalLong number) {
            return number.isPresent() ? NODES.numberNode(number.getAsLong()) : NODES.nullNode();
        } else if (value instanceof String text) {
            return NODES.stringNode(text);
        } else if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        } else if (value instanceof Double number) {
            return NODES.numberNode(number.doubleValue());
        } else if (value instanceof Integer || value instanceof Long) {
            return NODES.numberNode(((Number) value).longValue());
        } else if (value instanceof JsonObject object) {
            return object.members;
        } else if (value instanceof Collection<?> elements) {
            ArrayNode array = NODES.arrayNode();
            elements.forEach(element -> array.add(node(element)));
            return array;
        } else if (value instanceof Map<?, ?> entries) {
            ObjectNode object = NODES.objectNode();
            entries.forEach((name, member) -> object.set((String) name, node(member)));
            return object;
        }
        throw new IllegalArgumentException("no JSON value: " + value);
    }
}
