package dev.hangover.scenarios.conformance.swingstore;

import dev.hangover.model.swingstore.kv.KvStore;
import dev.hangover.model.swingstore.metadata.ArtifactMode;
import dev.hangover.model.swingstore.snapshot.SnapStore;
import dev.hangover.model.swingstore.transcript.TranscriptStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** All operations of the format with the arguments that they take: section 3 of the format. */
final class Operations {
    private static final Map<String, Operation> BY_NAME = new TreeMap<>();

    static {
        keyValue("kernel.kv.", store -> store.kernel().kvStore());
        keyValue("host.kv.", store -> store.host().kvStore());
        crank();
        transcript();
        snapshot();
        bundle();
        lifeCycle();
        export();
        exporter();
        inside();
    }

    private Operations() {}

    /** An operation, empty when the format has no such one. */
    static Optional<Operation> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static void keyValue(String facet, Function<StoreUnderTest, KvStore> kv) {
        asks(facet + "get(nullable)", (store, args) -> kv.apply(store).get(args.text(0)));
        asks(facet + "has(nullable)", (store, args) -> kv.apply(store).has(args.text(0)));
        asks(facet + "getNextKey(nullable)", (store, args) -> kv.apply(store).getNextKey(args.text(0)));
        does(facet + "set(nullable, nullable)", (store, args) -> kv.apply(store).set(args.text(0), args.text(1)));
        does(facet + "delete(nullable)", (store, args) -> kv.apply(store).delete(args.text(0)));
    }

    private static void crank() {
        does("crank.start()", (store, args) -> store.kernel().startCrank());
        does("crank.savepoint(text)", (store, args) -> store.kernel().establishCrankSavepoint(args.text(0)));
        does("crank.rollback(text)", (store, args) -> store.kernel().rollbackCrank(args.text(0)));
        does("crank.end()", (store, args) -> store.kernel().endCrank());
        asks("crank.emitHashes()", (store, args) -> store.kernel().emitCrankHashes());
        asks("crank.activityhash()", (store, args) -> store.kernel().getActivityhash());
    }

    private static void transcript() {
        does("transcript.init(text)", (store, args) -> transcripts(store).initTranscript(args.text(0)));
        does(
                "transcript.addItem(text, text)",
                (store, args) -> transcripts(store).addItem(args.text(0), args.text(1)));
        asks(
                "transcript.rolloverSpan(text)",
                (store, args) -> transcripts(store).rolloverSpan(args.text(0)));
        asks(
                "transcript.rolloverIncarnation(text)",
                (store, args) -> transcripts(store).rolloverIncarnation(args.text(0)));
        asks("transcript.bounds(text)", (store, args) -> transcripts(store).currentSpan(args.text(0)));
        asks(
                "transcript.readSpan(text, number?)",
                (store, args) -> args.has(1)
                        ? transcripts(store).readSpan(args.text(0), args.number(1))
                        : transcripts(store).readSpan(args.text(0)));
        does("transcript.stop(text)", (store, args) -> transcripts(store).stopUsingTranscript(args.text(0)));
        asks(
                "transcript.deleteVat(text, number?)",
                (store, args) -> transcripts(store).deleteVat(args.text(0), args.optionalNumber(1)));
    }

    private static void snapshot() {
        asks(
                "snapshot.save(text, number, bytes)",
                (store, args) -> JsonValues.described(
                        snapshots(store).saveSnapshot(args.text(0), args.number(1), args.bytes(2))));
        asks("snapshot.load(text)", (store, args) -> snapshots(store).loadSnapshot(args.text(0)));
        asks(
                "snapshot.info(text)",
                (store, args) -> snapshots(store)
                        .snapshotInfo(args.text(0))
                        .map(info -> JsonValues.described(info).put("snapPos", info.snapPos()))
                        .orElse(null));
        does("snapshot.stop(text)", (store, args) -> snapshots(store).stopUsingLastSnapshot(args.text(0)));
        does("snapshot.deleteUnused()", (store, args) -> snapshots(store).deleteAllUnusedSnapshots());
        asks(
                "snapshot.deleteVat(text, number?)",
                (store, args) -> snapshots(store).deleteVat(args.text(0), args.optionalNumber(1)));
    }

    private static void bundle() {
        does(
                "bundle.add(text, object)",
                (store, args) -> store.kernel().bundleStore().addBundle(args.text(0), args.node(1)));
        asks("bundle.has(text)", (store, args) -> store.kernel().bundleStore().hasBundle(args.text(0)));
        asks("bundle.get(text)", (store, args) -> store.kernel().bundleStore().getBundle(args.text(0)));
        does(
                "bundle.delete(text)",
                (store, args) -> store.kernel().bundleStore().deleteBundle(args.text(0)));
    }

    private static void lifeCycle() {
        does("host.commit()", (store, args) -> store.commit());
        does("host.repairMetadata(pairs)", (store, args) -> store.host().repairMetadata(args.pairs(0)));
        does("store.close()", (store, args) -> store.close());
        for (String name : List.of("store.open", "store.reopen")) {
            does(name + "(options?)", (store, args) -> {
                if (args.has(0)) {
                    store.changeOptions(args.node(0));
                }
                store.reopen();
            });
        }
        does("store.crash()", (store, args) -> store.crash());
        does("store.migrate(text, text)", (store, args) -> store.migrate(args.text(0), args.text(1)));
        does(
                "import.synthetic(pairs, artifacts, text)",
                (store, args) -> store.importFrom(Artifact.source(args.pairs(0), args.artifacts(1)), args.text(2)));
    }

    private static void export() {
        asks("export.data()", (store, args) -> store.exportData());
        asks(
                "export.artifacts(text)",
                (store, args) -> store.exporting(ArtifactMode.of(args.text(0)), JsonValues::artifacts));
        asks(
                "export.artifact(text, text)",
                (store, args) -> store.exporting(ArtifactMode.of(args.text(0)), it -> it.artifact(args.text(1))));
        asks(
                "export.artifactText(text, text)",
                (store, args) -> store.exporting(ArtifactMode.of(args.text(0)), it -> {
                    byte[] bytes = it.artifact(args.text(1));
                    return JsonValues.digest(bytes).put("text", new String(bytes, StandardCharsets.UTF_8));
                }));
        asks(
                "export.hostKV(nullable)",
                (store, args) -> store.exporting(
                        ArtifactMode.OPERATIONAL, it -> it.hostKey(args.text(0)).orElse(null)));
    }

    private static void exporter() {
        does("exporter.open(text)", (store, args) -> store.openExporter(ArtifactMode.of(args.text(0))));
        asks("exporter.data()", (store, args) -> store.exporter().exportData());
        asks("exporter.artifacts()", (store, args) -> JsonValues.artifacts(store.exporter()));
        asks(
                "exporter.hostKV(nullable)",
                (store, args) -> store.exporter().hostKey(args.text(0)).orElse(null));
        does("exporter.close()", (store, args) -> store.closeExporter());
    }

    private static void inside() {
        does("ctl.failNextExport()", (store, args) -> store.failNextExport());
        asks("raw.pendingExports()", (store, args) -> store.host().pendingExportRows());
        asks("raw.inTransaction()", (store, args) -> store.store().inTransaction());
        does("raw.addPendingExports(pairs)", (store, args) -> store.addPendingExports(args.pairs(0)));
        asks("raw.tables()", (store, args) -> store.liveTables());
    }

    private static TranscriptStore transcripts(StoreUnderTest store) {
        return store.kernel().transcriptStore();
    }

    private static SnapStore snapshots(StoreUnderTest store) {
        return store.kernel().snapStore();
    }

    private static void does(String signature, BiConsumer<StoreUnderTest, Arguments> action) {
        asks(signature, (store, args) -> {
            action.accept(store, args);
            return null;
        });
    }

    /** @param signature the name, and in brackets what it takes */
    private static void asks(String signature, BiFunction<StoreUnderTest, Arguments, Object> body) {
        int bracket = signature.indexOf('(');
        String words = signature.substring(bracket + 1, signature.length() - 1);
        BY_NAME.put(
                signature.substring(0, bracket),
                Operation.of(words.isEmpty() ? List.of() : List.of(words.split(", ")), body));
    }
}
