package dev.hangover.model.swingstore.crank;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.hash.CrankHasher;
import dev.hangover.model.swingstore.hash.Digests;
import dev.hangover.model.swingstore.kv.KernelKvStore;
import dev.hangover.model.swingstore.kv.KvTable;
import dev.hangover.model.swingstore.session.Session;
import dev.hangover.model.swingstore.session.StoreDeviation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One crank at a time: a stretch of kernel work that can be rolled back to named savepoints. All state here lives in RAM
 * and is empty after opening.
 */
public final class CrankTools {
    private final Session session;
    private final CrankHasher hasher;
    private final KernelKvStore kernelKv;
    private final KvTable table;
    // The place of a name in this list is the label of its SQL savepoint.
    private final List<String> savepoints = new ArrayList<>();
    private boolean inCrank;

    /**
     * @param session the open store
     * @param hasher the running hash
     * @param kernelKv where the activity hash is written
     * @param table where the activity hash is read
     */
    public CrankTools(Session session, CrankHasher hasher, KernelKvStore kernelKv, KvTable table) {
        this.session = session;
        this.hasher = hasher;
        this.kernelKv = kernelKv;
        this.table = table;
    }

    /**
     * Begins a crank; changes hashed before it are thrown away. Works on a closed store, as in the real package.
     *
     * @throws SwingStoreException {@code already-in-crank}
     */
    public void start() {
        session.requireAlive();
        if (inCrank) {
            throw new SwingStoreException(ErrorCode.ALREADY_IN_CRANK, "a crank is started while one is open");
        }
        inCrank = true;
        if (!session.deviations().applies(StoreDeviation.CRANK_HASH_GOES_ON)) {
            hasher.reset();
        }
    }

    /**
     * Sets a savepoint; names may repeat.
     *
     * @throws SwingStoreException {@code not-in-crank}
     */
    public void savepoint(String name) {
        requireCrank("savepoint '" + name + "'");
        if (session.deviations().applies(StoreDeviation.SAVEPOINTS_BEGIN_NOTHING)) {
            session.toRead();
        } else {
            session.toWrite();
        }
        session.database().savepoint(savepoints.size());
        savepoints.add(name);
    }

    /**
     * Undoes everything since the first savepoint of this name, which is used up with all later ones. The running crank
     * hash is not undone.
     *
     * @throws SwingStoreException {@code not-in-crank}, {@code unknown-savepoint}, or {@code lost-savepoint} after a
     *     commit inside the crank
     */
    public void rollback(String name) {
        requireCrank("rollback to '" + name + "'");
        int label = savepoints.indexOf(name);
        if (label < 0) {
            throw new SwingStoreException(
                    ErrorCode.UNKNOWN_SAVEPOINT, "no savepoint '" + name + "' in this crank, only " + savepoints);
        }
        session.toRead();
        session.database().rollbackTo(label);
        savepoints.subList(label, savepoints.size()).clear();
    }

    /** Finishes the crank hash, chains it into the stored activity hash, and resets it. Works outside of cranks too. */
    public CrankHashes emitHashes() {
        session.toRead();
        String old = activityhash();
        String crankhash = hasher.finish();
        String chain = "activityhash\n" + old + "\n" + crankhash + "\n";
        String activityhash = Digests.sha256(chain.getBytes(StandardCharsets.UTF_8));
        kernelKv.setUnhashed(CrankHashes.ACTIVITYHASH_KEY, activityhash);
        return new CrankHashes(crankhash, activityhash);
    }

    /** The stored activity hash, empty when there is none. */
    public String activityhash() {
        session.toRead();
        String stored = table.get(CrankHashes.ACTIVITYHASH_KEY);
        return stored == null ? "" : stored;
    }

    /**
     * Ends the crank: releases its savepoints and delivers pending export data. When one of these fails the crank stays
     * open.
     *
     * @throws SwingStoreException {@code not-in-crank}, {@code lost-savepoint} or {@code callback-threw}
     */
    public void end() {
        requireCrank("the end of a crank");
        session.toRead();
        if (!savepoints.isEmpty()) {
            boolean commits = session.database().release(0);
            savepoints.clear();
            if (commits) {
                session.autocommitted();
            }
        }
        if (session.flushExports()) {
            session.afterCrank();
        }
        inCrank = false;
        session.crankEnded();
    }

    private void requireCrank(String what) {
        session.requireAlive();
        if (!inCrank) {
            throw new SwingStoreException(ErrorCode.NOT_IN_CRANK, what + " outside of a crank");
        }
    }
}
