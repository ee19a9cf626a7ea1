package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.swingstore.snapshot.SnapStore;
import dev.hangover.model.swingstore.snapshot.SnapshotInfo;
import tools.jackson.databind.node.ObjectNode;

/** {@code snapshot.*}. */
final class SnapshotOperations {
    private SnapshotOperations() {}

    static void register(Operation.Group group) {
        group.register(
                "snapshot.save",
                (under, args) -> describe(store(under).saveSnapshot(args.text(0), args.number(1), args.bytes(2))));
        group.register(
                "snapshot.load", (under, args) -> JsonValues.digest(store(under).loadSnapshot(args.text(0))));
        group.register(
                "snapshot.info",
                (under, args) -> store(under)
                        .snapshotInfo(args.text(0))
                        .map(info -> describe(info).put("snapPos", info.snapPos()))
                        .orElse(null));
        group.registerVoid("snapshot.stop", (under, args) -> store(under).stopUsingLastSnapshot(args.text(0)));
        group.registerVoid(
                "snapshot.deleteUnused", (under, args) -> store(under).deleteAllUnusedSnapshots());
        group.register(
                "snapshot.deleteVat",
                (under, args) ->
                        TranscriptOperations.cleanup(store(under).deleteVat(args.text(0), args.optionalNumber(1))));
    }

    private static ObjectNode describe(SnapshotInfo info) {
        ObjectNode described = JsonValues.JSON.objectNode().put("hash", info.hash());
        if (info.uncompressedSize().isPresent()) {
            return described.put("uncompressedSize", info.uncompressedSize().getAsLong());
        }
        return described.putNull("uncompressedSize");
    }

    private static SnapStore store(StoreUnderTest under) {
        return under.kernel().snapStore();
    }
}
