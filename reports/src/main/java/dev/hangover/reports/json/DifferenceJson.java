package dev.hangover.reports.json;

import dev.hangover.harness.result.Difference;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A difference as JSON. */
final class DifferenceJson {
    private DifferenceJson() {}

    static ObjectNode of(Difference difference) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("store", difference.store());
        json.put("height", difference.section());
        json.put("key", difference.key());
        json.put("expected", difference.expected().orElse(null));
        json.put("actual", difference.actual().orElse(null));
        json.put("listing", difference.listing().orElse(null));
        return json;
    }
}
