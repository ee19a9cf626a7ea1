package dev.hangover.scenarios.conformance.swingstore;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** All operations of the format, by name. */
final class Operations {
    private final Map<String, Operation> byName = new TreeMap<>();

    Operations() {
        KeyValueOperations.register(byName::put);
        CrankOperations.register(byName::put);
        TranscriptOperations.register(byName::put);
        SnapshotOperations.register(byName::put);
        BundleOperations.register(byName::put);
        LifeCycleOperations.register(byName::put);
        ExporterOperations.register(byName::put);
        RawOperations.register(byName::put);
    }

    /** @throws IllegalArgumentException when the format has no such operation */
    JsonNode run(String name, StoreUnderTest under, Arguments args) {
        Operation operation = byName.get(name);
        if (operation == null) {
            throw new IllegalArgumentException("format 1 has no operation '" + name + "'");
        }
        JsonNode result = operation.run(under, args);
        return result == null ? JsonValues.JSON.nullNode() : result;
    }
}
