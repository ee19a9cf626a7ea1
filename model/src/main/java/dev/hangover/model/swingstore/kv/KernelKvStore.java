package dev.hangover.model.swingstore.kv;

import dev.hangover.model.swingstore.hash.CrankHasher;
import dev.hangover.model.swingstore.session.Session;

/** The kernel's key-value store: consensus keys are hashed and exported, local keys only stored, host keys refused. */
public final class KernelKvStore implements KvStore {
    private final Session session;
    private final KvTable table;
    private final ReadAccess reading;
    private final CrankHasher hasher;

    /**
     * @param session the open store
     * @param table the rows
     * @param hasher takes every change of a consensus key
     */
    public KernelKvStore(Session session, KvTable table, CrankHasher hasher) {
        this.session = session;
        this.table = table;
        this.reading = new ReadAccess(session, table);
        this.hasher = hasher;
    }

    @Override
    public String get(String key) {
        return reading.get(key);
    }

    @Override
    public String getNextKey(String key) {
        return reading.getNextKey(key);
    }

    @Override
    public void set(String key, String value) {
        session.requireAlive();
        KeySpace space = KeySpace.requireKernel(key);
        KeySpace.requireString("value", value);
        session.toWrite();
        table.set(key, value);
        if (space == KeySpace.CONSENSUS) {
            session.note("kv.".concat(key), value);
            hasher.set(key, value);
        }
    }

    @Override
    public void delete(String key) {
        session.requireAlive();
        KeySpace space = KeySpace.requireKernel(key);
        session.toWrite();
        table.delete(key);
        if (space == KeySpace.CONSENSUS) {
            session.note("kv.".concat(key), null);
            hasher.delete(key);
        }
    }

    /** Sets and exports a consensus key without hashing it: for the activity hash itself. */
    public void setUnhashed(String key, String value) {
        session.toWrite();
        table.set(key, value);
        session.note("kv.".concat(key), value);
    }
}
