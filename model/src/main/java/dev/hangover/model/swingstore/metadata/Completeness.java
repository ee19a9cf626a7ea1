package dev.hangover.model.swingstore.metadata;

import dev.hangover.model.swingstore.bundle.BundleTable;
import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.snapshot.SnapshotRecord;
import dev.hangover.model.swingstore.snapshot.SnapshotTable;
import dev.hangover.model.swingstore.sqlite.Database;
import dev.hangover.model.swingstore.transcript.SpanRecord;
import dev.hangover.model.swingstore.transcript.TranscriptTables;
import java.util.List;

/** Whether a store has all that an artifact mode promises. */
public final class Completeness {
    private final TranscriptTables transcripts;
    private final SnapshotTable snapshots;
    private final BundleTable bundles;

    /** @param database the tables that are looked at */
    public Completeness(Database database) {
        transcripts = new TranscriptTables(database);
        snapshots = new SnapshotTable(database);
        bundles = new BundleTable(database);
    }

    /** @throws SwingStoreException {@code incomplete}, naming what is missing */
    public void require(ArtifactMode mode) {
        List<String> missing = bundles.missing();
        if (!missing.isEmpty()) {
            throw incomplete("bundles without content: " + missing);
        }
        for (SpanRecord span : transcripts.spans()) {
            if (span.isCurrent()) {
                requireItems(span, firstPosition(span, mode), mode);
            }
        }
        List<SnapshotRecord> present = snapshots.withBytes();
        List<String> dropped = snapshots.all().stream()
                .filter(record -> record.inUse() && !present.contains(record))
                .map(SnapshotRecord::exportKey)
                .toList();
        if (!dropped.isEmpty()) {
            throw incomplete("snapshots in use without bytes: " + dropped);
        }
    }

    private long firstPosition(SpanRecord current, ArtifactMode mode) {
        return switch (mode) {
            case OPERATIONAL, DEBUG -> current.startPos();
            case REPLAY ->
                transcripts.spans(current.vatId()).stream()
                        .filter(span -> span.incarnation() == current.incarnation())
                        .mapToLong(SpanRecord::startPos)
                        .min()
                        .orElse(current.startPos());
            case ARCHIVAL -> 0;
        };
    }

    private void requireItems(SpanRecord current, long from, ArtifactMode mode) {
        long expected = current.endPos() - from;
        long found = transcripts.countItems(current.vatId(), from, current.endPos());
        if (found != expected) {
            throw incomplete("the transcript of '" + current.vatId() + "' has " + found + " of the " + expected
                    + " items from " + from + " to " + current.endPos() + " that mode " + mode.wireName()
                    + " asks for");
        }
    }

    private static SwingStoreException incomplete(String what) {
        return new SwingStoreException(ErrorCode.INCOMPLETE, what);
    }
}
