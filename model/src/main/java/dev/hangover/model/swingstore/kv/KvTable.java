package dev.hangover.model.swingstore.kv;

import dev.hangover.model.swingstore.sqlite.Database;
import dev.hangover.model.swingstore.sqlite.Row;
import dev.hangover.model.swingstore.sqlite.Sql;
import java.util.List;
import java.util.function.Function;

/** The table {@code kvStore}, without any rule about who may write what. Key order is that of the UTF-8 bytes. */
public final class KvTable {
    private final Sql get;
    private final Sql next;
    private final Sql set;
    private final Sql delete;
    private final Sql all;

    /** @param database where the table is */
    public KvTable(Database database) {
        get = database.sql("SELECT value FROM kvStore WHERE key = ?");
        next = database.sql("SELECT key FROM kvStore WHERE key > ? ORDER BY key LIMIT 1");
        set = database.sql(
                "INSERT INTO kvStore (key, value) VALUES (?, ?)" + " ON CONFLICT DO UPDATE SET value = excluded.value");
        delete = database.sql("DELETE FROM kvStore WHERE key = ?");
        all = database.sql("SELECT key, value FROM kvStore ORDER BY key");
    }

    /** The value, or null. */
    public String get(String key) {
        return get.firstText(key);
    }

    /** The smallest key greater than this one, or null. */
    public String nextKey(String key) {
        return next.firstText(key);
    }

    /** Inserts or replaces. */
    public void set(String key, String value) {
        set.run(key, value);
    }

    /** Deletes the row if it is there. */
    public void delete(String key) {
        delete.run(key);
    }

    /** All rows by key; columns: key, value. */
    public <T> List<T> all(Function<Row, T> reader) {
        return all.all(reader);
    }
}
