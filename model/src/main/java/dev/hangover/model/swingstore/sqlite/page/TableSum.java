package dev.hangover.model.swingstore.sqlite.page;

import dev.hangover.model.disk.ContentSum;

/** The content of a table, or of some pages of it, as a sum over its rows, in which their order plays no part. */
public record TableSum(String table, long rows, ContentSum sum) {
    static TableSum none(String table) {
        return new TableSum(table, 0, ContentSum.ZERO);
    }

    TableSum plus(TableSum other) {
        return new TableSum(table, rows + other.rows, sum.plus(other.sum));
    }
}
