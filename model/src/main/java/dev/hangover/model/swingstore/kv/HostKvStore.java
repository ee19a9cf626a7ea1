package dev.hangover.model.swingstore.kv;

import dev.hangover.model.swingstore.session.Session;

/** The host's section of the key-value store: only {@code host.} keys are written, nothing is hashed or exported. */
public final class HostKvStore implements KvStore {
    private final Session session;
    private final KvTable table;
    private final ReadAccess reading;

    /**
     * @param session the open store
     * @param table the rows
     */
    public HostKvStore(Session session, KvTable table) {
        this.session = session;
        this.table = table;
        this.reading = new ReadAccess(session, table);
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
        KeySpace.requireHost(key);
        KeySpace.requireString("value", value);
        session.toWrite();
        table.set(key, value);
    }

    @Override
    public void delete(String key) {
        session.requireAlive();
        KeySpace.requireHost(key);
        session.toWrite();
        table.delete(key);
    }
}
