package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.session.ArchiveCallback;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;

/** The captured calls of callbacks while one operation ran, and the switch that makes the next export fail. */
final class CapturedCallbacks {
    private final Shadow shadow;
    private ArrayNode batches = JsonValues.JSON.arrayNode();
    private ArrayNode archives = JsonValues.JSON.arrayNode();
    private boolean failNext;

    CapturedCallbacks(Shadow shadow) {
        this.shadow = shadow;
    }

    void failNextExport() {
        failNext = true;
    }

    void export(List<ExportEntry> batch) {
        batches.add(JsonValues.of(batch));
        shadow.receive(batch);
        if (failNext) {
            failNext = false;
            throw new IllegalStateException("the vector asks this export to fail");
        }
    }

    Optional<ArchiveCallback> archive(String type) {
        return Optional.of((name, bytes) -> archives.add(JsonValues.list(type, name, bytes)));
    }

    ArrayNode takeBatches() {
        ArrayNode taken = batches;
        batches = JsonValues.JSON.arrayNode();
        return taken;
    }

    ArrayNode takeArchives() {
        ArrayNode taken = archives;
        archives = JsonValues.JSON.arrayNode();
        return taken;
    }
}
