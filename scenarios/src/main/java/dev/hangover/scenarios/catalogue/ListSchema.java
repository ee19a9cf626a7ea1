package dev.hangover.scenarios.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a list.
 *
 * @param items what its items may be
 * @param what what they are, for the message
 * @param empty what is wrong with an empty list, if it is not allowed
 * @param unique whether each item comes once; plain values only
 */
record ListSchema<T>(Schema<T> items, String what, Optional<String> empty, boolean unique) implements Schema<List<T>> {
    /** Any number of items. */
    ListSchema(Schema<T> items, String what) {
        this(items, what, Optional.empty(), false);
    }

    @Override
    public List<T> read(Place at, Node node) {
        if (!(node instanceof Node.Sequence sequence)) {
            throw at.bad("is " + node.what() + " (must be a list of " + what + ")");
        }
        List<T> read = new ArrayList<>();
        for (Node item : sequence.items()) {
            Place place = at.item(read.size() + 1, item.line());
            T value = items.read(place, item);
            if (unique && read.contains(value)) {
                throw place.bad("'" + ((Node.Scalar) item).text() + "' stands here twice (keep one)");
            }
            read.add(value);
        }
        if (read.isEmpty() && empty.isPresent()) {
            throw at.bad(empty.get());
        }
        return List.copyOf(read);
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = Schema.object().put("type", "array");
        json.set("items", items.json());
        empty.ifPresent(problem -> json.put("minItems", 1));
        return unique ? json.put("uniqueItems", true) : json;
    }
}
