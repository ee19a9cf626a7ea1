package dev.hangover.model.swingstore;

import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.kv.HostKvStore;
import dev.hangover.model.swingstore.kv.KvStore;
import dev.hangover.model.swingstore.kv.KvTable;
import dev.hangover.model.swingstore.metadata.MetadataRepair;
import dev.hangover.model.swingstore.session.Session;
import dev.hangover.model.swingstore.session.StoreDeviation;
import dev.hangover.model.swingstore.session.SwingStoreBoundaries;
import dev.hangover.model.swingstore.sqlite.Database;
import java.util.List;

/** The host's facet of the store: its own section of the key-value store, and the power to commit. */
public final class HostStorage {
    private final Session session;
    private final Database database;
    private final HostKvStore kvStore;

    HostStorage(Session session) {
        this.session = session;
        this.database = session.database();
        this.kvStore = new HostKvStore(session, new KvTable(database));
    }

    /** The host's keys. */
    public KvStore kvStore() {
        return kvStore;
    }

    /**
     * Delivers pending export data, then makes the open transaction durable. Without an open transaction it does
     * nothing, not even deliver. Inside a crank it is allowed, and costs the crank its savepoints.
     *
     * @throws SwingStoreException {@code callback-threw}: the transaction stays open, the batch is lost, and a second
     *     call commits without it
     */
    public void commit() {
        session.toRead();
        if (!database.inTransaction()) {
            return;
        }
        session.flushExportsAtCommit();
        makeDurable();
    }

    /**
     * Makes the open transaction durable, and leaves export data alone: what is pending stays pending, and the table of
     * export deltas keeps what it holds. For the commit of a block that is only repeated.
     */
    public void commitKeepingExportDeltas() {
        session.toRead();
        if (database.inTransaction()) {
            makeDurable();
        }
    }

    /**
     * The export data of the block that was committed last, batch by batch and in order, as agoric-sdk issue #9655
     * proposes: what a host sends after a commit, and again after a crash.
     *
     * @return nothing when the store was opened without a table of export deltas
     */
    public List<List<ExportEntry>> getExportDeltas() {
        session.toRead();
        return session.keptExports();
    }

    /** Has something done whenever a crank that changed export data is over, before its end is announced. */
    public void whenCrankEnds(Runnable work) {
        session.whenCrankEnds(work);
    }

    private void makeDurable() {
        session.simulation().reach(SwingStoreBoundaries.COMMIT_BEFORE);
        session.simulation().write(SwingStoreBoundaries.COMMIT_WRITE, database::commit);
        session.committed();
        session.simulation().reach(SwingStoreBoundaries.COMMIT_AFTER);
    }

    /**
     * Delivers pending export data now, inside the open transaction; begins one when there is something to deliver and
     * none is open, so that the deletion of the rows waits for the commit. Not part of the real package, where only the
     * end of a crank and commit deliver: the design {@code explicit-flush} of agoric-sdk issue #9655 asks for it.
     *
     * @throws SwingStoreException {@code callback-threw}
     */
    public void flushExportCallbacks() {
        session.toRead();
        if (session.pendingCount() > 0) {
            session.toWrite();
            session.flushExports();
        }
    }

    /** How many changes of export data wait for delivery, uncommitted ones and those left by an earlier process too. */
    public long pendingExports() {
        session.toRead();
        return session.pendingCount();
    }

    /** The changes of export data that wait for delivery, by key. */
    public List<ExportEntry> pendingExportRows() {
        session.toRead();
        return session.pendingRows();
    }

    /**
     * Puts back records of historical spans and snapshots from export data; key-value entries are ignored. Nothing is
     * noted for export. What was inserted before an error stays in the open transaction.
     *
     * @throws SwingStoreException {@code new-bundle-in-repair}, {@code assert-equal}, {@code metadata-mismatch},
     *     {@code unknown-type} or {@code incomplete}
     */
    public void repairMetadata(List<ExportEntry> exportData) {
        session.toRead();
        new MetadataRepair(session).repair(exportData);
    }

    /**
     * Closes the store; uncommitted changes are lost.
     *
     * @throws SwingStoreException {@code closed} when it is closed already
     */
    public void close() {
        session.toRead();
        if (session.deviations().applies(StoreDeviation.CLOSE_COMMITS)) {
            commit();
        }
        database.abandon();
    }
}
