package dev.hangover.model.swingstore.sqlite.page;

import java.util.Arrays;

/**
 * One page of an image. Immutable, and shared by all images that have it; remembers what its rows add to the content of
 * their table.
 */
public final class Page {
    /** Bytes of a page: SQLite's default, which the real package keeps. */
    public static final int SIZE = 4096;

    private final byte[] bytes;
    // Several threads may compute it; whichever is kept, it is the same.
    private volatile TableSum rows;

    private Page(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A part of some bytes: the earlier page when that is equal, else a copy. */
    static Page of(byte[] all, int from, int to, Page earlier) {
        return earlier != null && Arrays.equals(earlier.bytes, 0, earlier.bytes.length, all, from, to)
                ? earlier
                : new Page(Arrays.copyOfRange(all, from, to));
    }

    /** Its bytes. Must not be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** Whether both hold the same bytes. */
    boolean sameBytes(Page other) {
        return this == other || Arrays.equals(bytes, other.bytes);
    }

    /** The sum over its rows as rows of this table, or null when it was not remembered. */
    TableSum rowsOf(String table) {
        TableSum known = rows;
        return known != null && known.table().equals(table) ? known : null;
    }

    /** Remembers the sum over its rows; all of it must follow from this page alone. */
    void remember(TableSum sum) {
        rows = sum;
    }
}
