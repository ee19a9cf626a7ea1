package dev.hangover.model.swingstore.transcript;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.sqlite.Database;
import dev.hangover.model.swingstore.sqlite.Row;
import dev.hangover.model.swingstore.sqlite.Sql;
import java.util.List;
import java.util.Optional;

/** The tables {@code transcriptSpans} and {@code transcriptItems}, without any rule about what is noted for export. */
public final class TranscriptTables {
    private static final String SPAN =
            "SELECT vatID, startPos, endPos, hash, isCurrent, incarnation FROM transcriptSpans";

    private final Sql current;
    private final Sql span;
    private final Sql spans;
    private final Sql vatSpans;
    private final Sql lastSpans;
    private final Sql insertSpan;
    private final Sql growSpan;
    private final Sql closeSpan;
    private final Sql deleteSpan;
    private final Sql items;
    private final Sql countItems;
    private final Sql insertItem;
    private final Sql deleteItems;
    private final Sql deleteVatItems;
    private final Sql deleteVatSpans;

    /** @param database where the tables are */
    public TranscriptTables(Database database) {
        current = database.sql(SPAN + " WHERE vatID = ? AND isCurrent = 1");
        span = database.sql(SPAN + " WHERE vatID = ? AND startPos = ?");
        spans = database.sql(SPAN + " ORDER BY vatID, startPos");
        vatSpans = database.sql(SPAN + " WHERE vatID = ? ORDER BY startPos");
        lastSpans = database.sql(SPAN + " WHERE vatID = ? ORDER BY startPos DESC LIMIT ?");
        insertSpan = database.sql("INSERT INTO transcriptSpans"
                + " (vatID, startPos, endPos, hash, isCurrent, incarnation) VALUES (?, ?, ?, ?, ?, ?)");
        growSpan = database.sql("UPDATE transcriptSpans SET endPos = ?, hash = ? WHERE vatID = ? AND isCurrent = 1");
        closeSpan = database.sql("UPDATE transcriptSpans SET isCurrent = NULL WHERE vatID = ? AND startPos = ?");
        deleteSpan = database.sql("DELETE FROM transcriptSpans WHERE vatID = ? AND startPos = ?");
        items = database.sql("SELECT item FROM transcriptItems"
                + " WHERE vatID = ? AND position >= ? AND position < ? ORDER BY position");
        countItems =
                database.sql("SELECT count(*) FROM transcriptItems WHERE vatID = ? AND position >= ? AND position < ?");
        insertItem =
                database.sql("INSERT INTO transcriptItems (vatID, item, position, incarnation) VALUES (?, ?, ?, ?)");
        deleteItems = database.sql("DELETE FROM transcriptItems WHERE vatID = ? AND position >= ? AND position < ?");
        deleteVatItems = database.sql("DELETE FROM transcriptItems WHERE vatID = ?");
        deleteVatSpans = database.sql("DELETE FROM transcriptSpans WHERE vatID = ?");
    }

    /** The current span of a vat. */
    public Optional<SpanRecord> current(String vatId) {
        return current.first(TranscriptTables::record, vatId);
    }

    /** The span of a vat that starts at a position. */
    public Optional<SpanRecord> span(String vatId, long startPos) {
        return span.first(TranscriptTables::record, vatId, startPos);
    }

    /** All spans, by vat and start. */
    public List<SpanRecord> spans() {
        return spans.all(TranscriptTables::record);
    }

    /** All spans of a vat, by start. */
    public List<SpanRecord> spans(String vatId) {
        return vatSpans.all(TranscriptTables::record, vatId);
    }

    /** Up to so many spans of a vat, the highest start first. */
    public List<SpanRecord> lastSpans(String vatId, long limit) {
        return lastSpans.all(TranscriptTables::record, vatId, limit);
    }

    /** @throws SwingStoreException {@code constraint} when one starts there, or is current and this one too */
    public void insert(SpanRecord record) {
        insertSpan.run(
                record.vatId(),
                record.startPos(),
                record.endPos(),
                record.hash(),
                record.isCurrent() ? 1L : null,
                record.incarnation());
    }

    void grow(String vatId, long endPos, String hash) {
        growSpan.run(endPos, hash, vatId);
    }

    void close(SpanRecord record) {
        closeSpan.run(record.vatId(), record.startPos());
    }

    void delete(SpanRecord record) {
        deleteItems(record);
        deleteSpan.run(record.vatId(), record.startPos());
    }

    void deleteVat(String vatId) {
        deleteVatItems.run(vatId);
        deleteVatSpans.run(vatId);
    }

    void deleteItems(SpanRecord record) {
        deleteItems.run(record.vatId(), record.startPos(), record.endPos());
    }

    /** Adds an item. */
    public void insertItem(String vatId, long position, String item, long incarnation) {
        insertItem.run(vatId, item, position, incarnation);
    }

    /** How many items of a vat there are from one position to before another. */
    public long countItems(String vatId, long fromPos, long toPos) {
        return countItems.first(row -> row.number(1), vatId, fromPos, toPos).orElse(0L);
    }

    /** @throws SwingStoreException {@code incomplete-span} when some were pruned */
    public List<String> items(SpanRecord record) {
        List<String> found = items.all(row -> row.text(1), record.vatId(), record.startPos(), record.endPos());
        if (found.size() != record.endPos() - record.startPos()) {
            throw new SwingStoreException(
                    ErrorCode.INCOMPLETE_SPAN,
                    "only " + found.size() + " of " + (record.endPos() - record.startPos()) + " items of span '"
                            + record.artifactName() + "' are here");
        }
        return found;
    }

    private static SpanRecord record(Row row) {
        return new SpanRecord(
                row.text(1), row.number(2), row.number(3), row.text(4), row.number(5) == 1, row.number(6));
    }
}
