package dev.hangover.model.swingstore;

import dev.hangover.model.swingstore.session.ArchiveCallback;
import dev.hangover.model.swingstore.session.DeltaTable;
import dev.hangover.model.swingstore.session.ExportCallback;
import dev.hangover.model.swingstore.session.StoreDeviations;
import java.util.Optional;

/**
 * How a store is opened. Immutable; each {@code with} method gives a changed copy.
 *
 * @param exportCallback receives export data; without one nothing is noted
 * @param keepTranscripts whether items of closed transcript spans are kept
 * @param keepSnapshots whether bytes of heap snapshots that are no longer used are kept
 * @param archiveTranscript is given each span that is closed
 * @param archiveSnapshot is given each snapshot that is saved
 * @param captureImages whether an image is taken after each commit, so that one can be handed out at any time; not
 *     needed where nobody watches for crashes
 * @param deltaTable whether the store itself keeps what it handed over as export data; the real package does not
 * @param deviations planted ones of the store
 */
public record SwingStoreOptions(
        Optional<ExportCallback> exportCallback,
        boolean keepTranscripts,
        boolean keepSnapshots,
        Optional<ArchiveCallback> archiveTranscript,
        Optional<ArchiveCallback> archiveSnapshot,
        boolean captureImages,
        DeltaTable deltaTable,
        StoreDeviations deviations) {
    /** As the real package: no callbacks, transcripts kept, bytes of old snapshots dropped. */
    public static SwingStoreOptions defaults() {
        return new SwingStoreOptions(
                Optional.empty(),
                true,
                false,
                Optional.empty(),
                Optional.empty(),
                true,
                DeltaTable.NONE,
                StoreDeviations.none());
    }

    /** With this export callback. */
    public SwingStoreOptions withExportCallback(ExportCallback callback) {
        return new SwingStoreOptions(
                Optional.of(callback),
                keepTranscripts,
                keepSnapshots,
                archiveTranscript,
                archiveSnapshot,
                captureImages,
                deltaTable,
                deviations);
    }

    /** Without an export callback. */
    public SwingStoreOptions withoutExportCallback() {
        return new SwingStoreOptions(
                Optional.empty(),
                keepTranscripts,
                keepSnapshots,
                archiveTranscript,
                archiveSnapshot,
                captureImages,
                deltaTable,
                deviations);
    }

    /** Keeping or pruning the items of closed spans. */
    public SwingStoreOptions withKeepTranscripts(boolean keep) {
        return new SwingStoreOptions(
                exportCallback,
                keep,
                keepSnapshots,
                archiveTranscript,
                archiveSnapshot,
                captureImages,
                deltaTable,
                deviations);
    }

    /** Keeping or dropping the bytes of snapshots that are no longer used. */
    public SwingStoreOptions withKeepSnapshots(boolean keep) {
        return new SwingStoreOptions(
                exportCallback,
                keepTranscripts,
                keep,
                archiveTranscript,
                archiveSnapshot,
                captureImages,
                deltaTable,
                deviations);
    }

    /** With or without archive callbacks. */
    public SwingStoreOptions withArchive(Optional<ArchiveCallback> transcript, Optional<ArchiveCallback> snapshot) {
        return new SwingStoreOptions(
                exportCallback,
                keepTranscripts,
                keepSnapshots,
                transcript,
                snapshot,
                captureImages,
                deltaTable,
                deviations);
    }

    /** Taking images after commits, or not. */
    public SwingStoreOptions withCaptureImages(boolean capture) {
        return new SwingStoreOptions(
                exportCallback,
                keepTranscripts,
                keepSnapshots,
                archiveTranscript,
                archiveSnapshot,
                capture,
                deltaTable,
                deviations);
    }

    /** With this way of keeping export data in the store. */
    public SwingStoreOptions withDeltaTable(DeltaTable table) {
        return new SwingStoreOptions(
                exportCallback,
                keepTranscripts,
                keepSnapshots,
                archiveTranscript,
                archiveSnapshot,
                captureImages,
                table,
                deviations);
    }

    /** With these deviations. */
    public SwingStoreOptions with(StoreDeviations others) {
        return new SwingStoreOptions(
                exportCallback,
                keepTranscripts,
                keepSnapshots,
                archiveTranscript,
                archiveSnapshot,
                captureImages,
                deltaTable,
                others);
    }
}
