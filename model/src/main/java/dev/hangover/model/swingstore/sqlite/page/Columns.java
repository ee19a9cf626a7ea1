package dev.hangover.model.swingstore.sqlite.page;

/**
 * The columns of a table that are content. Compressed bytes of heap snapshots depend on the gzip library: only
 * whether they are there counts.
 */
record Columns(String table) {
    private static final String SNAPSHOTS = "snapshots";
    private static final int COMPRESSED_SIZE = 5;
    private static final int COMPRESSED_SNAPSHOT = 6;

    /** Whether a column, counted from 0, is content. */
    boolean counts(int column) {
        return !table.equals(SNAPSHOTS) || column < COMPRESSED_SIZE;
    }

    /**
     * Whether the number of a row is content. In a table that is not a store's it can be a column of its own, which then has
     * no value beside it. The order in which a store's own rows were put in is none.
     */
    boolean countsRowNumbers() {
        return !TableDefinitions.isKnown(table);
    }

    /** Whether of a column, counted from 0, only that there is something in it is content. */
    boolean onlyWhetherThere(int column) {
        return table.equals(SNAPSHOTS) && column == COMPRESSED_SNAPSHOT;
    }
}
