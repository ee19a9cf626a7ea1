package dev.hangover.model.swingstore;

import dev.hangover.model.swingstore.bundle.BundleStore;
import dev.hangover.model.swingstore.crank.CrankHashes;
import dev.hangover.model.swingstore.crank.CrankTools;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.hash.CrankHasher;
import dev.hangover.model.swingstore.kv.KernelKvStore;
import dev.hangover.model.swingstore.kv.KvStore;
import dev.hangover.model.swingstore.kv.KvTable;
import dev.hangover.model.swingstore.session.Session;
import dev.hangover.model.swingstore.snapshot.SnapStore;
import dev.hangover.model.swingstore.transcript.TranscriptStore;

/**
 * The kernel's facet of the store: four sub-stores and the crank tools. It cannot commit; only the host can.
 *
 * <p>The first call that may change something begins the transaction, even when that call then fails or changes
 * nothing.
 */
public final class KernelStorage {
    private final KernelKvStore kvStore;
    private final TranscriptStore transcriptStore;
    private final SnapStore snapStore;
    private final BundleStore bundleStore;
    private final CrankTools crank;

    KernelStorage(Session session, SwingStoreOptions options) {
        KvTable table = new KvTable(session.database());
        CrankHasher hasher = new CrankHasher();
        kvStore = new KernelKvStore(session, table, hasher);
        transcriptStore = new TranscriptStore(
                session,
                options.retention().keepTranscripts(),
                options.retention().archiveTranscript());
        snapStore = new SnapStore(
                session,
                options.retention().keepSnapshots(),
                options.retention().archiveSnapshot());
        bundleStore = new BundleStore(session);
        crank = new CrankTools(session, hasher, kvStore, table);
    }

    /** Key-value pairs. */
    public KvStore kvStore() {
        return kvStore;
    }

    /** Transcripts of vats. */
    public TranscriptStore transcriptStore() {
        return transcriptStore;
    }

    /** Heap snapshots of vats. */
    public SnapStore snapStore() {
        return snapStore;
    }

    /** Code bundles. */
    public BundleStore bundleStore() {
        return bundleStore;
    }

    /** @throws SwingStoreException {@code already-in-crank} */
    public void startCrank() {
        crank.start();
    }

    /** @throws SwingStoreException {@code not-in-crank} */
    public void establishCrankSavepoint(String name) {
        crank.savepoint(name);
    }

    /** @throws SwingStoreException {@code not-in-crank}, {@code unknown-savepoint} or {@code lost-savepoint} */
    public void rollbackCrank(String name) {
        crank.rollback(name);
    }

    /** Finishes the crank hash and chains it into the activity hash. */
    public CrankHashes emitCrankHashes() {
        return crank.emitHashes();
    }

    /**
     * Ends the crank and delivers pending export data.
     *
     * @throws SwingStoreException {@code not-in-crank}, {@code lost-savepoint} or {@code callback-threw}; the last two
     *     leave the crank open
     */
    public void endCrank() {
        crank.end();
    }

    /** The stored activity hash, empty when there is none. */
    public String getActivityhash() {
        return crank.activityhash();
    }
}
