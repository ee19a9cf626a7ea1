package dev.hangover.reports.json;

import dev.hangover.harness.result.Difference;

/** A difference as JSON. */
final class DifferenceJson {
    private DifferenceJson() {}

    static JsonObject of(Difference difference) {
        return new JsonObject()
                .put("store", difference.store())
                .put("height", difference.section())
                .put("key", difference.key())
                .put("expected", difference.expected())
                .put("actual", difference.actual())
                .put("listing", difference.listing());
    }
}
