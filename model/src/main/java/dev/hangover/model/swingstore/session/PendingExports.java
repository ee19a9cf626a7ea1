package dev.hangover.model.swingstore.session;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.sqlite.Database;
import dev.hangover.model.swingstore.sqlite.Sql;
import java.util.List;

/** The table of export data that was changed and not yet delivered: per key the last change. */
final class PendingExports {
    private final Database database;
    private final Simulation simulation;
    private final ExportCallback callback;
    private final DeltaTable table;
    private final ExportDeltaTable deltas;
    private final Sql note;
    private final Sql all;
    private final Sql clear;
    private final Sql count;

    PendingExports(Database database, Simulation simulation, ExportCallback callback, DeltaTable table) {
        this.database = database;
        this.simulation = simulation;
        this.callback = callback;
        this.table = table;
        this.deltas = table.isKept() ? new ExportDeltaTable(database, table == DeltaTable.LAST_CHANGES) : null;
        note = database.sql("INSERT INTO pendingExports (key, value) VALUES (?, ?)"
                + " ON CONFLICT DO UPDATE SET value = excluded.value");
        all = database.sql("SELECT key, value FROM pendingExports ORDER BY key");
        clear = database.sql("DELETE FROM pendingExports");
        count = database.sql("SELECT count(*) FROM pendingExports");
    }

    /** Without a callback nothing is noted. */
    void note(String key, String value) {
        if (callback != null) {
            simulation.probe(SwingStoreProbes.EXPORT_NOTED);
            note.run(key, value);
        }
    }

    long count() {
        return count.first(row -> row.number(1)).orElse(0L);
    }

    List<ExportEntry> rows() {
        return all.all(row -> new ExportEntry(row.text(1), row.text(2)));
    }

    /**
     * Delivers all rows as one batch. They are deleted before the callback is called: if it throws, they are lost, as
     * in the real package. Outside a transaction the deletion is durable at once (incident I22 of the domain).
     *
     * @return whether there were any, also when they stay where they are
     */
    boolean flush() {
        return table.delivers() ? take(table != DeltaTable.ONLY_AT_COMMIT) : count() > 0;
    }

    /** All that is pending leaves the table, before a commit. */
    void flushAtCommit() {
        if (deltas != null) {
            deltas.beforeCommit();
        }
        take(deltas != null);
    }

    /** A commit has been made. */
    void committed() {
        if (deltas != null) {
            deltas.committed();
        }
    }

    /** What the store kept of the block that was committed last, batch by batch. */
    List<List<ExportEntry>> kept() {
        return deltas == null ? List.of() : deltas.batches();
    }

    private boolean take(boolean keep) {
        if (callback == null) {
            return false;
        }
        List<ExportEntry> batch = List.copyOf(rows());
        if (batch.isEmpty()) {
            return false;
        }
        clear.run();
        if (!database.inTransaction()) {
            database.afterImplicitCommit();
            simulation.reach(SwingStoreBoundaries.AUTOCOMMIT);
        }
        if (keep && deltas != null) {
            deltas.add(batch);
        }
        if (table.delivers()) {
            simulation.reach(SwingStoreBoundaries.EXPORT_FLUSH);
            deliver(batch);
        }
        return true;
    }

    private void deliver(List<ExportEntry> batch) {
        try {
            callback.export(batch);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            throw new SwingStoreException(
                    ErrorCode.CALLBACK_THREW,
                    "the export callback threw, and its batch of " + batch.size() + " from '"
                            + batch.get(0).key() + "' on is lost: " + e.getMessage(),
                    e);
        }
    }
}
