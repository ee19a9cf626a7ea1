package dev.hangover.model.swingstore.kv;

import dev.hangover.model.swingstore.session.Session;

/** What both facets do alike: reading. */
final class ReadAccess {
    private final Session session;
    private final KvTable table;

    ReadAccess(Session session, KvTable table) {
        this.session = session;
        this.table = table;
    }

    String get(String key) {
        session.requireAlive();
        KeySpace.requireString("key", key);
        session.toRead();
        return table.get(key);
    }

    String getNextKey(String key) {
        session.requireAlive();
        KeySpace.requireString("key", key);
        session.toRead();
        return table.nextKey(key);
    }
}
