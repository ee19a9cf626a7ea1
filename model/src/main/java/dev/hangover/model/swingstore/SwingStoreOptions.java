package dev.hangover.model.swingstore;

import dev.hangover.model.Deviations;
import dev.hangover.model.swingstore.session.ArchiveCallback;
import dev.hangover.model.swingstore.session.DeltaTable;
import dev.hangover.model.swingstore.session.ExportCallback;
import java.util.Optional;

/**
 * Options of a swing-store. Immutable; each {@code with} method gives a changed copy.
 *
 * @param exportCallback receives export data; without one nothing is noted
 * @param retention what is kept that the kernel no longer needs
 * @param captureImages whether an image is taken after each commit, so that one is there at any time; needed where crashes are
 *     explored
 * @param deltaTable whether the store itself keeps what it handed over as export data; the real package does not
 * @param deviations planted ones of the store
 */
public record SwingStoreOptions(
        Optional<ExportCallback> exportCallback,
        Retention retention,
        boolean captureImages,
        DeltaTable deltaTable,
        Deviations deviations) {
    /**
     * Retention of old items and bytes.
     *
     * @param keepTranscripts whether items of closed transcript spans are kept
     * @param keepSnapshots whether bytes of heap snapshots that are no longer used are kept
     * @param archiveTranscript is given each span that is closed
     * @param archiveSnapshot is given each snapshot that is saved
     */
    public record Retention(
            boolean keepTranscripts,
            boolean keepSnapshots,
            Optional<ArchiveCallback> archiveTranscript,
            Optional<ArchiveCallback> archiveSnapshot) {}

    /** The defaults of the real package: no callbacks, transcripts kept, bytes of old snapshots dropped. */
    public static SwingStoreOptions defaults() {
        Retention retention = new Retention(true, false, Optional.empty(), Optional.empty());
        return new SwingStoreOptions(Optional.empty(), retention, true, DeltaTable.NONE, Deviations.none());
    }

    /** With this export callback. */
    public SwingStoreOptions withExportCallback(ExportCallback callback) {
        return new SwingStoreOptions(Optional.of(callback), retention, captureImages, deltaTable, deviations);
    }

    /** Without an export callback. */
    public SwingStoreOptions withoutExportCallback() {
        return new SwingStoreOptions(Optional.empty(), retention, captureImages, deltaTable, deviations);
    }

    /** With these deviations. */
    public SwingStoreOptions with(Retention other) {
        return new SwingStoreOptions(exportCallback, other, captureImages, deltaTable, deviations);
    }

    /** Keeping or pruning the items of closed spans. */
    public SwingStoreOptions withKeepTranscripts(boolean keep) {
        return with(
                new Retention(keep, retention.keepSnapshots, retention.archiveTranscript, retention.archiveSnapshot));
    }

    /** Taking images after commits, or not. */
    public SwingStoreOptions withCaptureImages(boolean capture) {
        return new SwingStoreOptions(exportCallback, retention, capture, deltaTable, deviations);
    }

    /** With this way of keeping export data in the store. */
    public SwingStoreOptions withDeltaTable(DeltaTable table) {
        return new SwingStoreOptions(exportCallback, retention, captureImages, table, deviations);
    }

    /** With these deviations. */
    public SwingStoreOptions with(Deviations others) {
        return new SwingStoreOptions(exportCallback, retention, captureImages, deltaTable, others);
    }
}
