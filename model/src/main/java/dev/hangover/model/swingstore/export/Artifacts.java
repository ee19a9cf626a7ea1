package dev.hangover.model.swingstore.export;

import dev.hangover.model.swingstore.bundle.BundleStore;
import dev.hangover.model.swingstore.bundle.BundleTable;
import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.metadata.ArtifactMode;
import dev.hangover.model.swingstore.metadata.Completeness;
import dev.hangover.model.swingstore.metadata.ExportRecords;
import dev.hangover.model.swingstore.snapshot.SnapshotRecord;
import dev.hangover.model.swingstore.snapshot.SnapshotTable;
import dev.hangover.model.swingstore.sqlite.Database;
import dev.hangover.model.swingstore.text.Names;
import dev.hangover.model.swingstore.transcript.SpanBytes;
import dev.hangover.model.swingstore.transcript.SpanRecord;
import dev.hangover.model.swingstore.transcript.TranscriptTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The artifacts of a store: which there are in each mode, and their bytes. */
final class Artifacts {
    private final TranscriptTables transcripts;
    private final SnapshotTable snapshots;
    private final BundleTable bundles;
    private final Completeness completeness;

    Artifacts(Database database) {
        transcripts = new TranscriptTables(database);
        snapshots = new SnapshotTable(database);
        bundles = new BundleTable(database);
        completeness = new Completeness(database);
    }

    /** @throws SwingStoreException {@code incomplete}, except in debug mode */
    List<String> names(ArtifactMode mode) {
        if (mode != ArtifactMode.DEBUG) {
            completeness.require(mode);
        }
        List<String> names = new ArrayList<>();
        List<SnapshotRecord> withBytes = snapshots.withBytes();
        withBytes.stream().filter(SnapshotRecord::inUse).forEach(record -> names.add(record.exportKey()));
        if (mode == ArtifactMode.DEBUG) {
            withBytes.stream().filter(record -> !record.inUse()).forEach(record -> names.add(record.exportKey()));
        }
        Map<String, SpanRecord> current = new TreeMap<>();
        List<SpanRecord> spans = transcripts.spans();
        spans.stream().filter(SpanRecord::isCurrent).forEach(span -> current.put(span.vatId(), span));
        for (SpanRecord span : spans) {
            if (belongs(span, current.get(span.vatId()), mode)) {
                names.add(span.artifactName());
            }
        }
        bundles.ids().forEach(bundleId -> names.add(BundleStore.exportKey(bundleId)));
        return List.copyOf(names);
    }

    private boolean belongs(SpanRecord span, SpanRecord current, ArtifactMode mode) {
        return switch (mode) {
            case OPERATIONAL -> span.isCurrent();
            case REPLAY -> current != null && span.incarnation() == current.incarnation();
            case ARCHIVAL -> current != null;
            case DEBUG ->
                transcripts.countItems(span.vatId(), span.startPos(), span.endPos()) == span.endPos() - span.startPos();
        };
    }

    /** @throws SwingStoreException when there is no such artifact, or its bytes are gone */
    byte[] bytes(String name) {
        return switch (Names.parts(name).get(0)) {
            case "transcript" -> span(Names.parts(name, "transcript.VAT.START.END"), name);
            case "snapshot" -> snapshot(Names.parts(name, "snapshot.VAT.POSITION"), name);
            case "bundle" -> bundle(ExportRecords.bundleId(name));
            default ->
                throw new SwingStoreException(
                        ErrorCode.BAD_ARTIFACT_NAME, "no type of artifact has the name '" + name + "'");
        };
    }

    // The end position is not looked at, as in the real package.
    private byte[] span(List<String> parts, String name) {
        OptionalLong startPos = Names.position(parts.get(2));
        if (startPos.isEmpty()) {
            throw noSpan(name);
        }
        SpanRecord span = transcripts.span(parts.get(1), startPos.getAsLong()).orElseThrow(() -> noSpan(name));
        return SpanBytes.write(transcripts.items(span));
    }

    private byte[] snapshot(List<String> parts, String name) {
        OptionalLong snapPos = Names.position(parts.get(2));
        if (snapPos.isEmpty()) {
            throw noSnapshot(name);
        }
        SnapshotRecord record = snapshots.at(parts.get(1), snapPos.getAsLong()).orElseThrow(() -> noSnapshot(name));
        return snapshots
                .bytes(record)
                .orElseThrow(() ->
                        new SwingStoreException(ErrorCode.ARTIFACT_PRUNED, "the bytes of '" + name + "' were dropped"));
    }

    private byte[] bundle(String bundleId) {
        return bundles.bytes(bundleId)
                .orElseThrow(() -> new SwingStoreException(
                        ErrorCode.NO_SUCH_BUNDLE, "there is no bundle '" + bundleId + "' with content"));
    }

    private static SwingStoreException noSpan(String name) {
        return new SwingStoreException(ErrorCode.NO_SUCH_SPAN, "there is no transcript span for '" + name + "'");
    }

    private static SwingStoreException noSnapshot(String name) {
        return new SwingStoreException(ErrorCode.NO_SNAPSHOT, "there is no snapshot '" + name + "'");
    }
}
