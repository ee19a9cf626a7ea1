package dev.hangover.model.swingstore.session;

import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.sqlite.Database;
import dev.hangover.model.swingstore.sqlite.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The table {@code exportDeltas}: the batches of export data of the block that was committed last. The first batch of the
 * next block, or its commit when there was none, clears it; a commit that only repeats a block may keep it.
 */
final class ExportDeltaTable {
    private static final long ONE_BATCH = 0;

    private final Database database;
    private final boolean lastChanges;
    private final Sql all;
    private final Sql clear;
    private final Sql put;
    private boolean ofThisBlock;
    private long nextBatch;

    /**
     * The table is there: opening the database has made it.
     *
     * @param lastChanges whether per key only the last change is kept
     */
    ExportDeltaTable(Database database, boolean lastChanges) {
        this.database = database;
        this.lastChanges = lastChanges;
        all = database.sql("SELECT batch, key, value FROM exportDeltas ORDER BY batch, key");
        clear = database.sql("DELETE FROM exportDeltas");
        put = database.sql("INSERT INTO exportDeltas (batch, key, value) VALUES (?, ?, ?)"
                + " ON CONFLICT DO UPDATE SET value = excluded.value");
    }

    /** One more batch of the block that is under way. */
    void add(List<ExportEntry> batch) {
        beginBlock();
        long number = lastChanges ? ONE_BATCH : nextBatch++;
        batch.forEach(entry -> put.run(number, entry.key(), entry.value()));
    }

    /** The block is about to be committed: what is in the table is of this block. */
    void beforeCommit() {
        beginBlock();
    }

    /** A commit has been made: what comes now is of another block. */
    void committed() {
        ofThisBlock = false;
        nextBatch = 0;
    }

    /** The batches, in order. */
    List<List<ExportEntry>> batches() {
        SortedMap<Long, List<ExportEntry>> batches = new TreeMap<>();
        all.all(row -> batches.computeIfAbsent(row.number(1), number -> new ArrayList<>())
                .add(new ExportEntry(row.text(2), row.text(3))));
        return batches.values().stream().map(List::copyOf).toList();
    }

    private void beginBlock() {
        if (!ofThisBlock) {
            database.ensureTransaction();
            clear.run();
            ofThisBlock = true;
        }
    }
}
