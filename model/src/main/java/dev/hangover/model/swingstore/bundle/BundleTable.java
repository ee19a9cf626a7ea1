package dev.hangover.model.swingstore.bundle;

import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.sqlite.Database;
import dev.hangover.model.swingstore.sqlite.Sql;
import java.util.List;
import java.util.Optional;

/** The table {@code bundles}: JSON as text, zip files as bytes, nothing where only the record is known. */
public final class BundleTable {
    private final Sql add;
    private final Sql addRecord;
    private final Sql fill;
    private final Sql bytes;
    private final Sql has;
    private final Sql hasRecord;
    private final Sql delete;
    private final Sql ids;
    private final Sql missing;

    /** @param database where the table is */
    public BundleTable(Database database) {
        add = database.sql("INSERT INTO bundles (bundleID, bundle) VALUES (?, ?)");
        addRecord = database.sql("INSERT INTO bundles (bundleID, bundle) VALUES (?, NULL)");
        fill = database.sql("UPDATE bundles SET bundle = ? WHERE bundleID = ?");
        bytes = database.sql("SELECT bundle FROM bundles WHERE bundleID = ? AND bundle IS NOT NULL");
        has = database.sql("SELECT 1 FROM bundles WHERE bundleID = ? AND bundle IS NOT NULL");
        hasRecord = database.sql("SELECT 1 FROM bundles WHERE bundleID = ?");
        delete = database.sql("DELETE FROM bundles WHERE bundleID = ?");
        ids = database.sql("SELECT bundleID FROM bundles ORDER BY bundleID");
        missing = database.sql("SELECT bundleID FROM bundles WHERE bundle IS NULL ORDER BY bundleID");
    }

    /** @throws SwingStoreException {@code constraint} */
    void add(String bundleId, Object content) {
        add.run(bundleId, content);
    }

    /** @throws SwingStoreException {@code constraint} */
    public void addRecord(String bundleId) {
        addRecord.run(bundleId);
    }

    /** Gives a record its content: a text or bytes. */
    public void fill(String bundleId, Object content) {
        fill.run(content, bundleId);
    }

    /** The stored bytes, of a text its UTF-8. */
    public Optional<byte[]> bytes(String bundleId) {
        return bytes.first(row -> row.bytes(1), bundleId);
    }

    boolean has(String bundleId) {
        return has.first(row -> true, bundleId).isPresent();
    }

    /** Whether there is a record, with or without content. */
    public boolean hasRecord(String bundleId) {
        return hasRecord.first(row -> true, bundleId).isPresent();
    }

    void delete(String bundleId) {
        delete.run(bundleId);
    }

    /** All IDs. */
    public List<String> ids() {
        return ids.all(row -> row.text(1));
    }

    /** The IDs of records without content. */
    public List<String> missing() {
        return missing.all(row -> row.text(1));
    }
}
