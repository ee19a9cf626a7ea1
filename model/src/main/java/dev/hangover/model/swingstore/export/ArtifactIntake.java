package dev.hangover.model.swingstore.export;

import dev.hangover.model.swingstore.bundle.BundleIntake;
import dev.hangover.model.swingstore.bundle.BundleTable;
import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.hash.Digests;
import dev.hangover.model.swingstore.metadata.ArtifactMode;
import dev.hangover.model.swingstore.metadata.ExportRecords;
import dev.hangover.model.swingstore.snapshot.SnapshotRecord;
import dev.hangover.model.swingstore.snapshot.SnapshotTable;
import dev.hangover.model.swingstore.sqlite.Database;
import dev.hangover.model.swingstore.text.Names;
import dev.hangover.model.swingstore.transcript.SpanBytes;
import dev.hangover.model.swingstore.transcript.SpanHash;
import dev.hangover.model.swingstore.transcript.SpanRecord;
import dev.hangover.model.swingstore.transcript.TranscriptTables;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes artifacts into a store whose records are there already, checking each against its record. */
final class ArtifactIntake {
    private final TranscriptTables transcripts;
    private final SnapshotTable snapshots;
    private final BundleTable bundles;
    private final ArtifactMode mode;

    ArtifactIntake(Database database, ArtifactMode mode) {
        this.transcripts = new TranscriptTables(database);
        this.snapshots = new SnapshotTable(database);
        this.bundles = new BundleTable(database);
        this.mode = mode;
    }

    /** Takes one artifact. Its bytes are asked for only when they are wanted. */
    void take(String name, ExportSource source) {
        switch (Names.parts(name).get(0)) {
            case "bundle" -> takeBundle(name, source);
            case "snapshot" -> takeSnapshot(name, source);
            case "transcript" -> takeSpan(name, source);
            default ->
                throw new SwingStoreException(ErrorCode.UNKNOWN_TYPE, "unknown type of artifact: '" + name + "'");
        }
    }

    private void takeBundle(String name, ExportSource source) {
        String bundleId = ExportRecords.bundleId(name);
        Object content = BundleIntake.check(bundleId, source.artifact(name));
        if (!bundles.hasRecord(bundleId)) {
            throw noMetadata(name);
        }
        bundles.fill(bundleId, content);
    }

    private void takeSnapshot(String name, ExportSource source) {
        List<String> parts = Names.parts(name, "snapshot.VAT.POSITION");
        OptionalLong snapPos = Names.position(parts.get(2));
        SnapshotRecord record = (snapPos.isEmpty()
                        ? Optional.<SnapshotRecord>empty()
                        : snapshots.at(parts.get(1), snapPos.getAsLong()))
                .orElseThrow(() -> noMetadata(name));
        if (!record.inUse() && mode != ArtifactMode.DEBUG) {
            return;
        }
        byte[] bytes = source.artifact(name);
        requireHash(name, record.hash(), Digests.sha256(bytes));
        snapshots.save(record, bytes);
    }

    private void takeSpan(String name, ExportSource source) {
        List<String> parts = Names.parts(name, "transcript.VAT.START.END");
        OptionalLong startPos = Names.position(parts.get(2));
        OptionalLong endPos = Names.position(parts.get(3));
        SpanRecord record = (startPos.isEmpty()
                        ? Optional.<SpanRecord>empty()
                        : transcripts.span(parts.get(1), startPos.getAsLong()))
                .orElseThrow(() -> noMetadata(name));
        if (endPos.isEmpty() || endPos.getAsLong() != record.endPos()) {
            throw new SwingStoreException(
                    ErrorCode.ASSERT_EQUAL,
                    "artifact '" + name + "' should end at " + record.endPos() + ", as its record says");
        }
        if (isWanted(record)) {
            takeItems(name, record, SpanBytes.read(source.artifact(name)));
        }
    }

    private boolean isWanted(SpanRecord record) {
        return switch (mode) {
            case OPERATIONAL -> record.isCurrent();
            case REPLAY -> record.startPos() >= firstOfCurrentIncarnation(record.vatId());
            case ARCHIVAL, DEBUG -> true;
        };
    }

    /** A vat without a current span has no such place: the real package fails here too, without a code of its own. */
    private long firstOfCurrentIncarnation(String vatId) {
        SpanRecord current = transcripts
                .current(vatId)
                .orElseThrow(() -> new SwingStoreException(
                        ErrorCode.NO_CURRENT_TRANSCRIPT,
                        "the import of replay artifacts wants a current span of vat '" + vatId + "'"));
        return transcripts.spans(vatId).stream()
                .filter(span -> span.incarnation() == current.incarnation())
                .mapToLong(SpanRecord::startPos)
                .min()
                .orElse(0);
    }

    private void takeItems(String name, SpanRecord record, List<String> items) {
        if (items.size() != record.endPos() - record.startPos()) {
            throw new SwingStoreException(
                    ErrorCode.INCOMPLETE_ARTIFACT,
                    "artifact '" + name + "' has " + items.size() + " items instead of "
                            + (record.endPos() - record.startPos()));
        }
        String hash = SpanHash.INITIAL;
        for (int i = 0; i < items.size(); i++) {
            transcripts.insertItem(record.vatId(), record.startPos() + i, items.get(i), record.incarnation());
            hash = SpanHash.add(hash, items.get(i));
        }
        requireHash(name, record.hash(), hash);
    }

    private static void requireHash(String name, String expected, String actual) {
        if (!expected.equals(actual)) {
            throw new SwingStoreException(
                    ErrorCode.ARTIFACT_HASH,
                    "artifact '" + name + "' has the hash " + actual + ", its record says " + expected);
        }
    }

    private static SwingStoreException noMetadata(String name) {
        return new SwingStoreException(
                ErrorCode.NO_METADATA, "artifact '" + name + "' has no record in the export data");
    }
}
