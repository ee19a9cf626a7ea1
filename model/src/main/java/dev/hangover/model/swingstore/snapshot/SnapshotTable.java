package dev.hangover.model.swingstore.snapshot;

import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.sqlite.Database;
import dev.hangover.model.swingstore.sqlite.Row;
import dev.hangover.model.swingstore.sqlite.Sql;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The table {@code snapshots}, without any rule about what is noted for export. Bytes go in and out uncompressed. */
public final class SnapshotTable {
    private static final String COLUMNS = "SELECT vatID, snapPos, hash, inUse, uncompressedSize FROM snapshots";

    private final Sql inUse;
    private final Sql one;
    private final Sql all;
    private final Sql vat;
    private final Sql last;
    private final Sql bytes;
    private final Sql withBytes;
    private final Sql insertRecord;
    private final Sql save;
    private final Sql stop;
    private final Sql drop;
    private final Sql delete;
    private final Sql deleteVat;
    private final Sql deleteUnused;

    /** @param database where the table is */
    public SnapshotTable(Database database) {
        inUse = database.sql(COLUMNS + " WHERE vatID = ? AND inUse = 1");
        one = database.sql(COLUMNS + " WHERE vatID = ? AND snapPos = ?");
        all = database.sql(COLUMNS + " ORDER BY vatID, snapPos");
        vat = database.sql(COLUMNS + " WHERE vatID = ? ORDER BY snapPos");
        last = database.sql(COLUMNS + " WHERE vatID = ? ORDER BY snapPos DESC LIMIT ?");
        bytes = database.sql("SELECT compressedSnapshot FROM snapshots"
                + " WHERE vatID = ? AND snapPos = ? AND compressedSnapshot IS NOT NULL");
        withBytes = database.sql(COLUMNS + " WHERE compressedSnapshot IS NOT NULL ORDER BY vatID, snapPos");
        insertRecord = database.sql("INSERT INTO snapshots (vatID, snapPos, hash, inUse) VALUES (?, ?, ?, ?)");
        save = database.sql("INSERT OR REPLACE INTO snapshots"
                + " (vatID, snapPos, inUse, hash, uncompressedSize, compressedSize, compressedSnapshot)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        stop = database.sql("UPDATE snapshots SET inUse = NULL WHERE vatID = ? AND snapPos = ?");
        drop = database.sql("UPDATE snapshots SET compressedSnapshot = NULL WHERE vatID = ? AND snapPos = ?");
        delete = database.sql("DELETE FROM snapshots WHERE vatID = ? AND snapPos = ?");
        deleteVat = database.sql("DELETE FROM snapshots WHERE vatID = ?");
        deleteUnused = database.sql("DELETE FROM snapshots WHERE inUse IS NULL");
    }

    /** The snapshot that a vat uses. */
    public Optional<SnapshotRecord> inUse(String vatId) {
        return inUse.first(SnapshotTable::record, vatId);
    }

    /** The size in bytes of the snapshot that a vat uses; empty when its bytes never came. */
    OptionalLong sizeInUse(String vatId) {
        return inUse.first(row -> row.isNull(5) ? OptionalLong.empty() : OptionalLong.of(row.number(5)), vatId)
                .orElse(OptionalLong.empty());
    }

    /** The snapshot of a vat at a position. */
    public Optional<SnapshotRecord> at(String vatId, long snapPos) {
        return one.first(SnapshotTable::record, vatId, snapPos);
    }

    /** All, by vat and position. */
    public List<SnapshotRecord> all() {
        return all.all(SnapshotTable::record);
    }

    /** All whose bytes are here, by vat and position. */
    public List<SnapshotRecord> withBytes() {
        return withBytes.all(SnapshotTable::record);
    }

    List<SnapshotRecord> ofVat(String vatId) {
        return vat.all(SnapshotTable::record, vatId);
    }

    List<SnapshotRecord> lastOfVat(String vatId, long limit) {
        return last.all(SnapshotTable::record, vatId, limit);
    }

    /** The uncompressed bytes, unless dropped. */
    public Optional<byte[]> bytes(SnapshotRecord record) {
        return bytes.first(row -> row.bytes(1), record.vatId(), record.snapPos())
                .map(Gzip::expand);
    }

    /** @throws SwingStoreException {@code constraint} */
    public void insert(SnapshotRecord record) {
        insertRecord.run(record.vatId(), record.snapPos(), record.hash(), flag(record));
    }

    /** Adds or replaces a snapshot with its bytes. */
    public void save(SnapshotRecord record, byte[] uncompressed) {
        byte[] compressed = Gzip.compress(uncompressed);
        save.run(
                record.vatId(),
                record.snapPos(),
                flag(record),
                record.hash(),
                uncompressed.length,
                compressed.length,
                compressed);
    }

    void stop(SnapshotRecord record) {
        stop.run(record.vatId(), record.snapPos());
    }

    void dropBytes(SnapshotRecord record) {
        drop.run(record.vatId(), record.snapPos());
    }

    void delete(SnapshotRecord record) {
        delete.run(record.vatId(), record.snapPos());
    }

    void deleteVat(String vatId) {
        deleteVat.run(vatId);
    }

    void deleteUnused() {
        deleteUnused.run();
    }

    private static Long flag(SnapshotRecord record) {
        return record.inUse() ? 1L : null;
    }

    private static SnapshotRecord record(Row row) {
        return new SnapshotRecord(row.text(1), row.number(2), row.text(3), row.number(4) == 1);
    }
}
