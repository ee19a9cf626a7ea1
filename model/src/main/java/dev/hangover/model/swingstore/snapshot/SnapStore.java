package dev.hangover.model.swingstore.snapshot;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.hash.Digests;
import dev.hangover.model.swingstore.session.ArchiveCallback;
import dev.hangover.model.swingstore.session.Cleanup;
import dev.hangover.model.swingstore.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Heap snapshots of vats: at most one is in use for each; the bytes of others are dropped unless they are kept. */
public final class SnapStore {
    private final Session session;
    private final SnapshotTable table;
    private final boolean keepBytes;
    private final Optional<ArchiveCallback> archive;

    /**
     * @param session the open store
     * @param keepBytes whether the bytes of snapshots that are no longer used are kept
     * @param archive is given each snapshot that is saved
     */
    public SnapStore(Session session, boolean keepBytes, Optional<ArchiveCallback> archive) {
        this.session = session;
        this.table = new SnapshotTable(session.database());
        this.keepBytes = keepBytes;
        this.archive = archive;
    }

    /**
     * Saves a snapshot, which the vat uses from now on.
     *
     * @param snapPos the transcript position at which it was taken
     */
    public SnapshotInfo saveSnapshot(String vatId, long snapPos, byte[] bytes) {
        session.toWrite();
        stop(vatId);
        SnapshotRecord record = new SnapshotRecord(vatId, snapPos, Digests.sha256(bytes), true);
        table.save(record, bytes);
        session.note(record.exportKey(), record.json());
        session.note(SnapshotRecord.currentKey(vatId), record.exportKey());
        archive.ifPresent(callback -> callback.archive(record.exportKey(), bytes));
        return new SnapshotInfo(snapPos, record.hash(), OptionalLong.of(bytes.length));
    }

    /** @throws SwingStoreException {@code no-snapshot} */
    public byte[] loadSnapshot(String vatId) {
        session.toRead();
        return table.inUse(vatId)
                .flatMap(table::bytes)
                .orElseThrow(() -> new SwingStoreException(
                        ErrorCode.NO_SNAPSHOT, "vat '" + vatId + "' has no snapshot in use whose bytes are here"));
    }

    /** The snapshot in use, if any. */
    public Optional<SnapshotInfo> snapshotInfo(String vatId) {
        session.toRead();
        return table.inUse(vatId)
                .map(record -> new SnapshotInfo(record.snapPos(), record.hash(), table.sizeInUse(vatId)));
    }

    /** The vat uses no snapshot from now on. Does nothing when it uses none. */
    public void stopUsingLastSnapshot(String vatId) {
        session.toWrite();
        stop(vatId);
    }

    /** Deletes what is not in use, of all vats. Nothing is noted: receivers of the export data keep the records. */
    public void deleteAllUnusedSnapshots() {
        session.toWrite();
        table.deleteUnused();
    }

    /**
     * Deletes the snapshots of a vat, the latest first.
     *
     * @param budget how many at most; empty for all, and then the vat's current one is noted as deleted even if there
     *     is none
     * @throws SwingStoreException {@code bad-budget}
     */
    public Cleanup deleteVat(String vatId, OptionalLong budget) {
        session.toWrite();
        Cleanup.requireBudget(budget, vatId);
        if (budget.isEmpty()) {
            List<SnapshotRecord> all = table.ofVat(vatId);
            all.forEach(record -> session.note(record.exportKey(), null));
            session.note(SnapshotRecord.currentKey(vatId), null);
            table.deleteVat(vatId);
            return new Cleanup(true, all.size());
        }
        List<SnapshotRecord> last = table.lastOfVat(vatId, budget.getAsLong());
        for (SnapshotRecord record : last) {
            session.note(record.exportKey(), null);
            if (record.inUse()) {
                session.note(SnapshotRecord.currentKey(vatId), null);
            }
            table.delete(record);
        }
        return new Cleanup(table.lastOfVat(vatId, 1).isEmpty(), last.size());
    }

    private void stop(String vatId) {
        table.inUse(vatId).ifPresent(record -> {
            SnapshotRecord unused = new SnapshotRecord(vatId, record.snapPos(), record.hash(), false);
            session.note(unused.exportKey(), unused.json());
            session.note(SnapshotRecord.currentKey(vatId), null);
            table.stop(record);
            if (!keepBytes) {
                table.dropBytes(record);
            }
        });
    }
}
