package dev.hangover.model.swingstore.metadata;

import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.bundle.BundleTable;
import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.session.Session;
import dev.hangover.model.swingstore.snapshot.SnapshotRecord;
import dev.hangover.model.swingstore.snapshot.SnapshotTable;
import dev.hangover.model.swingstore.text.Names;
import dev.hangover.model.swingstore.transcript.SpanRecord;
import dev.hangover.model.swingstore.transcript.TranscriptTables;
import java.util.List;
import java.util.Optional;

/**
 * Puts back records of historical spans and snapshots that an earlier import left out, and checks all others against
 * what is stored.
 */
public final class MetadataRepair {
    private final Session session;
    private final TranscriptTables transcripts;
    private final SnapshotTable snapshots;
    private final BundleTable bundles;

    /** @param session the open store */
    public MetadataRepair(Session session) {
        this.session = session;
        this.transcripts = new TranscriptTables(session.database());
        this.snapshots = new SnapshotTable(session.database());
        this.bundles = new BundleTable(session.database());
    }

    /**
     * Repairs.
     *
     * @throws SwingStoreException as {@link dev.hangover.model.swingstore.HostStorage#repairMetadata} says
     */
    public void repair(List<ExportEntry> exportData) {
        ExportRecords.collect(exportData, entry -> {}).forEach((key, value) -> {
            switch (Names.parts(key).get(0)) {
                case "bundle" -> repairBundle(key, value);
                case "snapshot" -> repairSnapshot(key, value);
                case "transcript" -> repairSpan(key, value);
                default -> throw ExportRecords.unknownType(key);
            }
        });
        new Completeness(session.database()).require(ArtifactMode.OPERATIONAL);
    }

    private void repairBundle(String key, String value) {
        String bundleId = ExportRecords.bundleId(key);
        ExportRecords.requireBundleValue(bundleId, value);
        if (!bundles.hasRecord(bundleId)) {
            throw new SwingStoreException(
                    ErrorCode.NEW_BUNDLE_IN_REPAIR, "a repair cannot bring the new bundle '" + bundleId + "'");
        }
    }

    private void repairSnapshot(String key, String value) {
        if (ExportRecords.isCurrent(key)) {
            return;
        }
        session.toWrite();
        ExportRecords.requireVat(key, value);
        SnapshotRecord record = SnapshotRecord.parse(key, value);
        ExportRecords.requirePosition(key, record.snapPos(), ErrorCode.ASSERT_EQUAL);
        Optional<SnapshotRecord> known = snapshots.at(record.vatId(), record.snapPos());
        if (known.isEmpty()) {
            snapshots.insert(record);
        } else {
            requireSame(key, known.get(), record);
        }
    }

    private void repairSpan(String key, String value) {
        session.toWrite();
        ExportRecords.requireVat(key, value);
        // Whether the span is current is not compared with the key here, unlike on import.
        SpanRecord record = SpanRecord.parse(key, value);
        if (!ExportRecords.isCurrent(key)) {
            ExportRecords.requirePosition(key, record.startPos(), ErrorCode.BAD_METADATA);
        }
        Optional<SpanRecord> known = transcripts.span(record.vatId(), record.startPos());
        if (known.isEmpty()) {
            transcripts.insert(record);
        } else {
            requireSame(key, known.get(), record);
        }
    }

    private static void requireSame(String key, Record stored, Record given) {
        if (!stored.equals(given)) {
            throw new SwingStoreException(
                    ErrorCode.METADATA_MISMATCH,
                    "the record of '" + key + "' contradicts what is stored: " + given + " is not " + stored);
        }
    }
}
