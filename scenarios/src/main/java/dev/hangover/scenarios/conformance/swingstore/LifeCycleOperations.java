package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.bridge.ExportEntry;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code host.commit}, {@code host.repairMetadata}, {@code store.*} and {@code import.synthetic}. */
final class LifeCycleOperations {
    private LifeCycleOperations() {}

    static void register(Operation.Group group) {
        group.registerVoid("host.commit", (under, args) -> {
            under.host().commit();
            under.shadow().settle();
        });
        group.registerVoid("host.repairMetadata", (under, args) -> under.host().repairMetadata(pairs(args.node(0))));
        group.registerVoid("store.close", (under, args) -> under.close());
        group.registerVoid("store.open", LifeCycleOperations::reopen);
        group.registerVoid("store.reopen", LifeCycleOperations::reopen);
        group.registerVoid("store.crash", (under, args) -> under.crash());
        group.registerVoid("store.migrate", (under, args) -> under.migrate(args.text(0), args.text(1)));
        group.registerVoid(
                "import.synthetic",
                (under, args) ->
                        under.importFrom(Artifact.source(pairs(args.node(0)), artifacts(args.node(1))), args.text(2)));
    }

    static List<ExportEntry> pairs(JsonNode list) {
        List<ExportEntry> entries = new ArrayList<>();
        for (JsonNode pair : list) {
            JsonNode value = pair.get(1);
            entries.add(new ExportEntry(pair.get(0).stringValue(), value.isNull() ? null : value.stringValue()));
        }
        return entries;
    }

    private static List<Artifact> artifacts(JsonNode list) {
        List<Artifact> artifacts = new ArrayList<>();
        list.forEach(pair -> artifacts.add(new Artifact(pair.get(0).stringValue(), Arguments.bytes(pair.get(1)))));
        return artifacts;
    }

    private static void reopen(StoreUnderTest under, Arguments args) {
        if (args.has(0)) {
            under.changeOptions(args.node(0));
        }
        under.reopen();
    }
}
