package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.swingstore.session.Cleanup;
import dev.hangover.model.swingstore.transcript.SpanRecord;
import dev.hangover.model.swingstore.transcript.TranscriptStore;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** {@code transcript.*}. */
final class TranscriptOperations {
    private TranscriptOperations() {}

    static void register(Operation.Group group) {
        group.registerVoid("transcript.init", (under, args) -> store(under).initTranscript(args.text(0)));
        group.registerVoid("transcript.addItem", (under, args) -> store(under).addItem(args.text(0), args.text(1)));
        group.register(
                "transcript.rolloverSpan",
                (under, args) -> JsonValues.JSON.numberNode(store(under).rolloverSpan(args.text(0))));
        group.register(
                "transcript.rolloverIncarnation",
                (under, args) -> JsonValues.JSON.numberNode(store(under).rolloverIncarnation(args.text(0))));
        group.register("transcript.bounds", (under, args) -> bounds(store(under).currentSpan(args.text(0))));
        group.register(
                "transcript.readSpan",
                (under, args) -> items(
                        args.has(1)
                                ? store(under).readSpan(args.text(0), args.number(1))
                                : store(under).readSpan(args.text(0))));
        group.registerVoid("transcript.stop", (under, args) -> store(under).stopUsingTranscript(args.text(0)));
        group.register(
                "transcript.deleteVat",
                (under, args) -> cleanup(store(under).deleteVat(args.text(0), args.optionalNumber(1))));
    }

    static JsonNode cleanup(Cleanup cleanup) {
        return JsonValues.JSON.objectNode().put("done", cleanup.done()).put("cleanups", cleanup.cleanups());
    }

    private static JsonNode bounds(SpanRecord span) {
        return JsonValues.JSON
                .objectNode()
                .put("startPos", span.startPos())
                .put("endPos", span.endPos())
                .put("hash", span.hash())
                .put("incarnation", span.incarnation());
    }

    private static JsonNode items(List<String> items) {
        ArrayNode list = JsonValues.JSON.arrayNode();
        items.forEach(list::add);
        return list;
    }

    private static TranscriptStore store(StoreUnderTest under) {
        return under.kernel().transcriptStore();
    }
}
