package dev.hangover.model.swingstore.sqlite.page;

import dev.hangover.model.disk.ContentSum;
import dev.hangover.model.swingstore.text.SqlText;
import java.util.Arrays;

/**
 * One row as it lies on a leaf page of a table, with what overflows to other pages (sqlite.org/fileformat2.html, sections
 * 1.6 and 2.1). Columns count from 0.
 */
final class Cell {
    private static final int REAL = 7;
    private static final int ZERO = 8;
    private static final int ONE = 9;
    private static final int FIRST_BLOB = 12;
    private static final int[] INTEGER_BYTES = {0, 1, 2, 3, 4, 6, 8};

    private static final int MOST_ON_A_LEAF = Page.SIZE - 35;
    private static final int MOST_IN_AN_INDEX = (Page.SIZE - 12) * 64 / 255 - 23;
    private static final int LEAST_ON_A_PAGE = (Page.SIZE - 12) * 32 / 255 - 23;
    private static final int ON_AN_OVERFLOW_PAGE = Page.SIZE - 4;

    private final byte[] bytes;
    private final int start;
    private final long rowNumber;
    private final boolean overflows;

    private Cell(byte[] bytes, int start, long rowNumber, boolean overflows) {
        this.bytes = bytes;
        this.start = start;
        this.rowNumber = rowNumber;
        this.overflows = overflows;
    }

    /** The row that begins at an offset of a leaf page. */
    static Cell at(PagedBytes database, byte[] leaf, int offset) {
        Cursor cursor = new Cursor(leaf, offset);
        int size = (int) cursor.varint();
        return of(database, leaf, cursor.varint(), cursor.at(), size, MOST_ON_A_LEAF);
    }

    /** The row of a table without row numbers that begins at an offset of a page of its index. */
    static Cell inIndex(PagedBytes database, byte[] page, int offset) {
        Cursor cursor = new Cursor(page, offset);
        int size = (int) cursor.varint();
        return of(database, page, 0, cursor.at(), size, MOST_IN_AN_INDEX);
    }

    private static Cell of(PagedBytes database, byte[] page, long rowNumber, int at, int size, int most) {
        if (size <= most) {
            return new Cell(page, at, rowNumber, false);
        }
        int fitting = LEAST_ON_A_PAGE + (size - LEAST_ON_A_PAGE) % ON_AN_OVERFLOW_PAGE;
        int known = fitting > most ? LEAST_ON_A_PAGE : fitting;
        byte[] whole = new byte[size];
        System.arraycopy(page, at, whole, 0, known);
        long next = new Cursor(page, at + known).number(4);
        while (known < size) {
            byte[] more = database.page((int) next).bytes();
            int length = Math.min(ON_AN_OVERFLOW_PAGE, size - known);
            System.arraycopy(more, 4, whole, known, length);
            known += length;
            next = new Cursor(more, 0).number(4);
        }
        return new Cell(whole, 0, rowNumber, true);
    }

    /** Whether it lies on other pages too. */
    boolean overflows() {
        return overflows;
    }

    /** What it adds to the sum over its table: every column by type and value, as far as it counts. */
    ContentSum sum(Columns columns) {
        Cursor header = new Cursor(bytes, start);
        int at = start + (int) header.varint();
        int end = at;
        ContentSum sum = columns.countsRowNumbers() ? ContentSum.ZERO.mix(rowNumber) : ContentSum.ZERO;
        for (int column = 0; header.at() < end; column++) {
            long type = header.varint();
            int size = size(type);
            if (type == 0) {
                sum = sum.mix('n');
            } else if (columns.onlyWhetherThere(column)) {
                sum = sum.mix('?');
            } else if (columns.counts(column)) {
                sum = type < FIRST_BLOB
                        ? sum.mix(type == REAL ? 'r' : 'i').mix(number(type, at))
                        : sum.mix(type % 2 == 0 ? 'b' : 't').mix(bytes, at, at + size);
            }
            at += size;
        }
        return sum;
    }

    /** Whether the first column is this text. */
    boolean beginsWith(byte[] text) {
        Field first = field(0);
        return first.type() == FIRST_BLOB + 1 + 2L * text.length
                && Arrays.equals(bytes, first.at(), first.at() + text.length, text, 0, text.length);
    }

    /** A text, or null. */
    String text(int column) {
        Field field = field(column);
        return field.type() == 0
                ? null
                : SqlText.read(Arrays.copyOfRange(bytes, field.at(), field.at() + size(field.type())));
    }

    /** A whole number. */
    long number(int column) {
        Field field = field(column);
        return number(field.type(), field.at());
    }

    private Field field(int column) {
        Cursor header = new Cursor(bytes, start);
        int at = start + (int) header.varint();
        for (int i = 0; i < column; i++) {
            at += size(header.varint());
        }
        return new Field(header.varint(), at);
    }

    private long number(long type, int at) {
        if (type == ZERO || type == ONE) {
            return type - ZERO;
        }
        return new Cursor(bytes, at).number(size(type));
    }

    private static int size(long type) {
        if (type >= FIRST_BLOB) {
            return (int) (type - FIRST_BLOB) / 2;
        }
        if (type == REAL) {
            return Long.BYTES;
        }
        return type < REAL ? INTEGER_BYTES[(int) type] : 0;
    }

    private record Field(long type, int at) {}
}
