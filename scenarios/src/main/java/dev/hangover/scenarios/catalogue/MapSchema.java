package dev.hangover.scenarios.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a map: which keys there are, and which must be given.
 *
 * @param keys all that may stand there
 * @param least how many must be given at least
 */
record MapSchema(List<Key<?>> keys, int least) implements Schema<Values> {
    static MapSchema of(Key<?>... keys) {
        return new MapSchema(List.of(keys), 0);
    }

    @Override
    public Values read(Place at, Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            throw at.bad("is " + node.what() + " (must be a map)");
        }
        Map<String, Place.At<?>> found = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            Place place = at.key(entry.key(), entry.line());
            Key<?> key = keys.stream()
                    .filter(known -> known.name().equals(entry.key()))
                    .findFirst()
                    .orElseThrow(() -> place.bad(
                            "unknown key " + (keys.isEmpty() ? "(there is none here)" : "(one of " + names() + ")")));
            found.put(key.name(), new Place.At<>(place, key.schema().read(place, entry.value())));
        }
        keys.stream()
                .filter(key -> key.isRequired() && !found.containsKey(key.name()))
                .findFirst()
                .ifPresent(key -> {
                    throw at.key(key.name(), mapping.line()).bad("is missing (must be given)");
                });
        if (found.size() < least) {
            throw at.bad("is empty (at least one of " + names() + ")");
        }
        return new Values(found);
    }

    private String names() {
        return keys.stream().map(Key::name).collect(Collectors.joining(", "));
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = Schema.object().put("type", "object");
        ObjectNode properties = json.putObject("properties");
        keys.forEach(key -> properties.set(key.name(), key.schema().json()));
        List<String> required =
                keys.stream().filter(Key::isRequired).map(Key::name).toList();
        if (!required.isEmpty()) {
            required.forEach(json.putArray("required")::add);
        }
        if (least > 0) {
            json.put("minProperties", least);
        }
        return json.put("additionalProperties", false);
    }
}
