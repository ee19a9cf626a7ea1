package dev.hangover.scenarios.catalogue;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a map whose values are all alike, with at least one of them.
 *
 * @param words its keys
 * @param value what their values may be
 */
record TableSchema<V>(List<String> words, Schema<V> value) implements Schema<SortedMap<String, V>> {
    @Override
    public SortedMap<String, V> read(Place at, Node node) {
        List<Key<V>> keys =
                words.stream().map(word -> Key.optional(word, value)).toList();
        Values values = new MapSchema(List.copyOf(keys), 1).read(at, node);
        SortedMap<String, V> given = new TreeMap<>();
        keys.forEach(key -> values.get(key).ifPresent(found -> given.put(key.name(), found)));
        return given;
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = Schema.object().put("type", "object").put("minProperties", 1);
        words.forEach(json.putObject("propertyNames").putArray("enum")::add);
        json.set("additionalProperties", value.json());
        return json;
    }
}
