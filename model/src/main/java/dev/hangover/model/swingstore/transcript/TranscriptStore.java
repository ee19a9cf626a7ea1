package dev.hangover.model.swingstore.transcript;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.session.ArchiveCallback;
import dev.hangover.model.swingstore.session.Cleanup;
import dev.hangover.model.swingstore.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The deliveries of each vat, in spans: a vat's worker is rebuilt by replaying the current span. Closed spans are
 * historical and may be pruned; their hashes stay.
 */
public final class TranscriptStore {
    private final Session session;
    private final TranscriptTables tables;
    private final boolean keepItems;
    private final Optional<ArchiveCallback> archive;

    /**
     * @param session the open store
     * @param keepItems whether items of closed spans are kept
     * @param archive is given each span that is closed
     */
    public TranscriptStore(Session session, boolean keepItems, Optional<ArchiveCallback> archive) {
        this.session = session;
        this.tables = new TranscriptTables(session.database());
        this.keepItems = keepItems;
        this.archive = archive;
    }

    /** @throws SwingStoreException {@code constraint} when the vat has a span at 0 or a current one */
    public void initTranscript(String vatId) {
        session.toWrite();
        insert(new SpanRecord(vatId, 0, 0, SpanHash.INITIAL, true, 0));
    }

    /** @throws SwingStoreException {@code no-current-transcript} */
    public void addItem(String vatId, String item) {
        session.toWrite();
        SpanRecord before = requireCurrent(vatId);
        tables.insertItem(vatId, before.endPos(), item, before.incarnation());
        SpanRecord after = new SpanRecord(
                vatId,
                before.startPos(),
                before.endPos() + 1,
                SpanHash.add(before.hash(), item),
                true,
                before.incarnation());
        tables.grow(vatId, after.endPos(), after.hash());
        session.note(after.exportKey(), after.json());
    }

    /**
     * Closes the current span and begins another in the same incarnation, which is returned.
     *
     * @throws SwingStoreException {@code no-current-transcript}; {@code constraint} when the span is empty, and then it
     *     is closed all the same, and the vat has no current one
     */
    public long rolloverSpan(String vatId) {
        return rollover(vatId, 0);
    }

    /**
     * Closes the current span and begins another in the next incarnation, which is returned.
     *
     * @throws SwingStoreException as for {@link #rolloverSpan}
     */
    public long rolloverIncarnation(String vatId) {
        return rollover(vatId, 1);
    }

    /** @throws SwingStoreException {@code no-current-transcript} */
    public SpanRecord currentSpan(String vatId) {
        session.toRead();
        return requireCurrent(vatId);
    }

    /** @throws SwingStoreException {@code no-current-transcript} or {@code incomplete-span} */
    public List<String> readSpan(String vatId) {
        session.toRead();
        return tables.items(requireCurrent(vatId));
    }

    /** @throws SwingStoreException {@code bad-position}, {@code no-such-span} or {@code incomplete-span} */
    public List<String> readSpan(String vatId, long startPos) {
        session.requireAlive();
        if (startPos < 0) {
            throw new SwingStoreException(
                    ErrorCode.BAD_POSITION, "no transcript position of '" + vatId + "' is negative: " + startPos);
        }
        session.toRead();
        return tables.items(tables.span(vatId, startPos)
                .orElseThrow(() -> new SwingStoreException(
                        ErrorCode.NO_SUCH_SPAN, "no transcript span of '" + vatId + "' starts at " + startPos)));
    }

    /** Closes the current span and begins none. Does nothing when there is none. */
    public void stopUsingTranscript(String vatId) {
        session.toWrite();
        tables.current(vatId).ifPresent(span -> {
            close(span);
            session.note(SpanRecord.currentKey(vatId), null);
        });
    }

    /**
     * Deletes the transcript of a vat, the latest spans first.
     *
     * @param budget how many spans at most; empty for all
     * @throws SwingStoreException {@code bad-budget}
     */
    public Cleanup deleteVat(String vatId, OptionalLong budget) {
        session.toWrite();
        Cleanup.requireBudget(budget, vatId);
        if (budget.isEmpty()) {
            List<SpanRecord> all = tables.spans(vatId);
            all.forEach(span -> session.note(span.exportKey(), null));
            tables.deleteVat(vatId);
            return new Cleanup(true, all.size());
        }
        List<SpanRecord> last = tables.lastSpans(vatId, budget.getAsLong());
        for (SpanRecord span : last) {
            session.note(span.exportKey(), null);
            tables.delete(span);
        }
        return new Cleanup(tables.lastSpans(vatId, 1).isEmpty(), last.size());
    }

    private long rollover(String vatId, int incarnations) {
        session.toWrite();
        SpanRecord old = requireCurrent(vatId);
        close(old);
        long incarnation = old.incarnation() + incarnations;
        insert(new SpanRecord(vatId, old.endPos(), old.endPos(), SpanHash.INITIAL, true, incarnation));
        return incarnation;
    }

    private void close(SpanRecord span) {
        SpanRecord closed = span.closed();
        session.note(closed.exportKey(), closed.json());
        tables.close(span);
        archive.ifPresent(callback -> callback.archive(span.artifactName(), SpanBytes.write(tables.items(span))));
        if (!keepItems) {
            tables.deleteItems(span);
        }
    }

    private void insert(SpanRecord span) {
        tables.insert(span);
        session.note(span.exportKey(), span.json());
    }

    private SpanRecord requireCurrent(String vatId) {
        return tables.current(vatId)
                .orElseThrow(() -> new SwingStoreException(
                        ErrorCode.NO_CURRENT_TRANSCRIPT, "vat '" + vatId + "' has no current transcript span"));
    }
}
