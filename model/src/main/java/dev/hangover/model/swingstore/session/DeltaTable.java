package dev.hangover.model.swingstore.session;

/**
 * Whether and how the store itself keeps what it handed over as export data, in a table that is committed with the block:
 * the idea of agoric-sdk issue #9655, "Integrating export-data deltas". Not part of the real package.
 */
public enum DeltaTable {
    /** No table, as in the real package. */
    NONE(false, true),
    /** Nothing is handed over: at commit all that is pending goes into the table, as one batch. */
    AT_COMMIT(true, false),
    /** Every batch enters the table, in order, and is handed over at once. */
    EACH_BATCH(true, true),
    /** The same, but per key the table keeps only the last change of the block, in one batch. */
    LAST_CHANGES(true, true),
    /** Batches of cranks are handed over and forgotten; only what commit flushes enters the table. */
    ONLY_AT_COMMIT(true, true);

    private final boolean kept;
    private final boolean delivers;

    DeltaTable(boolean kept, boolean delivers) {
        this.kept = kept;
        this.delivers = delivers;
    }

    /** Whether there is a table. */
    public boolean isKept() {
        return kept;
    }

    /** Whether batches are handed to the callback. */
    public boolean delivers() {
        return delivers;
    }
}
