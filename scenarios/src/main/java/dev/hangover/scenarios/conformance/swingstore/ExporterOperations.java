package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.swingstore.export.Exporter;
import dev.hangover.model.swingstore.metadata.ArtifactMode;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** {@code export.*} and {@code exporter.*}. */
final class ExporterOperations {
    private ExporterOperations() {}

    static void register(Operation.Group group) {
        group.register(
                "export.data",
                (under, args) -> once(under, ArtifactMode.OPERATIONAL, e -> JsonValues.entries(e.exportData())));
        group.register(
                "export.artifacts",
                (under, args) -> once(under, ArtifactMode.of(args.text(0)), ExporterOperations::artifacts));
        group.register(
                "export.artifact",
                (under, args) ->
                        once(under, ArtifactMode.of(args.text(0)), e -> JsonValues.digest(e.artifact(args.text(1)))));
        group.register(
                "export.artifactText",
                (under, args) -> once(under, ArtifactMode.of(args.text(0)), e -> textOf(e.artifact(args.text(1)))));
        group.register(
                "export.hostKV", (under, args) -> once(under, ArtifactMode.OPERATIONAL, e -> hostKey(e, args.text(0))));
        group.registerVoid("exporter.open", (under, args) -> under.openExporter(ArtifactMode.of(args.text(0))));
        group.register(
                "exporter.data",
                (under, args) -> JsonValues.entries(under.exporter().exportData()));
        group.register("exporter.artifacts", (under, args) -> artifacts(under.exporter()));
        group.register("exporter.hostKV", (under, args) -> hostKey(under.exporter(), args.text(0)));
        group.registerVoid("exporter.close", (under, args) -> under.closeExporter());
    }

    static JsonNode artifacts(Exporter exporter) {
        ArrayNode list = JsonValues.JSON.arrayNode();
        for (String name : exporter.artifactNames()) {
            byte[] bytes = exporter.artifact(name);
            list.addArray().add(name).add(JsonValues.sha256(bytes)).add(bytes.length);
        }
        return list;
    }

    static JsonNode hostKey(Exporter exporter, String key) {
        return JsonValues.text(exporter.hostKey(key).orElse(null));
    }

    private static JsonNode textOf(byte[] bytes) {
        return JsonValues.JSON
                .objectNode()
                .put("text", new String(bytes, StandardCharsets.UTF_8))
                .put("sha256", JsonValues.sha256(bytes))
                .put("size", bytes.length);
    }

    private static JsonNode once(StoreUnderTest under, ArtifactMode mode, Function<Exporter, JsonNode> look) {
        try (Exporter exporter = under.newExporter(mode)) {
            return look.apply(exporter);
        }
    }
}
