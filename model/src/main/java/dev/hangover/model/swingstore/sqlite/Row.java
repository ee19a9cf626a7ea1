package dev.hangover.model.swingstore.sqlite;

import dev.hangover.model.swingstore.text.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The row that a query stands on; valid only while the query runs. Columns count from 1. */
public final class Row {
    private final ResultSet results;
    private final String statement;

    Row(ResultSet results, String statement) {
        this.results = results;
        this.statement = statement;
    }

    /** A text, or null. */
    public String text(int column) {
        try {
            String text = results.getString(column);
            return text == null || !SqlText.isSuspect(text) ? text : SqlText.read(results.getBytes(column));
        } catch (SQLException e) {
            throw SqlErrors.of(e, statement);
        }
    }

    /** A number; NULL reads as 0. */
    public long number(int column) {
        try {
            return results.getLong(column);
        } catch (SQLException e) {
            throw SqlErrors.of(e, statement);
        }
    }

    /** Whether the column is NULL. */
    public boolean isNull(int column) {
        try {
            return results.getObject(column) == null;
        } catch (SQLException e) {
            throw SqlErrors.of(e, statement);
        }
    }

    /** Bytes (of a text its UTF-8), or null. */
    public byte[] bytes(int column) {
        try {
            return results.getBytes(column);
        } catch (SQLException e) {
            throw SqlErrors.of(e, statement);
        }
    }
}
