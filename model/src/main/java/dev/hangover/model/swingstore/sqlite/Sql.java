package dev.hangover.model.swingstore.sqlite;

import dev.hangover.harness.simulation.NotMeasured;
import dev.hangover.model.swingstore.text.SqlText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One SQL statement of a connection, prepared when it is first used and then kept. Parameters are texts, numbers, bytes
 * or null.
 *
 * <p>A statement that failed is prepared again: sqlite-jdbc leaves a failed COMMIT, BEGIN or RELEASE unusable.
 */
public final class Sql {
    private final Database database;
    private final String text;

    @NotMeasured("made again when it is missing")
    private PreparedStatement prepared;

    Sql(Database database, String text) {
        this.database = database;
        this.text = text;
    }

    /** Executes a statement that returns no rows. */
    public void run(Object... values) {
        try {
            if (hasOddText(values)) {
                try (PreparedStatement once = prepareOdd(values)) {
                    once.executeUpdate();
                }
            } else {
                bind(values).executeUpdate();
            }
            database.ran(text, values);
        } catch (SQLException e) {
            failed();
            throw SqlErrors.of(e, text);
        }
        database.commits().executed(text);
    }

    /** The first row, if there is one. The reader may not return null. */
    public <T> Optional<T> first(Function<Row, T> reader, Object... values) {
        List<T> rows = query(reader, 1, values);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** The text in the first column of the first row, or null when there is no row. */
    public String firstText(Object... values) {
        List<String> rows = query(row -> row.text(1), 1, values);
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** All rows, in the order in which SQLite gives them. */
    public <T> List<T> all(Function<Row, T> reader, Object... values) {
        return query(reader, Integer.MAX_VALUE, values);
    }

    private <T> List<T> query(Function<Row, T> reader, int limit, Object... values) {
        List<T> rows = rows(reader, limit, values);
        database.commits().executed(text);
        return rows;
    }

    private <T> List<T> rows(Function<Row, T> reader, int limit, Object... values) {
        try {
            if (!hasOddText(values)) {
                return read(bind(values), reader, limit);
            }
            try (PreparedStatement once = prepareOdd(values)) {
                return read(once, reader, limit);
            }
        } catch (SQLException e) {
            failed();
            throw SqlErrors.of(e, text);
        }
    }

    // Results are read to the end or closed before anything else happens: an open one blocks checkpoints.
    private <T> List<T> read(PreparedStatement statement, Function<Row, T> reader, int limit) throws SQLException {
        try (ResultSet results = statement.executeQuery()) {
            if (!results.next()) {
                return List.of();
            }
            Row row = new Row(results, text);
            List<T> rows = new ArrayList<>();
            do {
                rows.add(reader.apply(row));
            } while (rows.size() < limit && results.next());
            return rows;
        }
    }

    private PreparedStatement bind(Object... values) throws SQLException {
        database.requireOpen();
        if (prepared == null) {
            prepared = database.connection().prepareStatement(text);
        }
        for (int i = 0; i < values.length; i++) {
            bind(prepared, i + 1, values[i]);
        }
        return prepared;
    }

    private static void bind(PreparedStatement statement, int position, Object value) throws SQLException {
        if (value instanceof String string) {
            statement.setString(position, string);
        } else if (value instanceof Number number) {
            statement.setLong(position, number.longValue());
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(position, bytes);
        } else if (value == null) {
            statement.setNull(position, Types.NULL);
        } else {
            throw new IllegalArgumentException("not an SQL value: " + value);
        }
    }

    private static boolean hasOddText(Object... values) {
        for (Object value : values) {
            if (value instanceof String string && SqlText.isOdd(string)) {
                return true;
            }
        }
        return false;
    }

    // The driver would store a lone surrogate as '?'. Bytes cast to text are stored as they are.
    private PreparedStatement prepareOdd(Object... values) throws SQLException {
        database.requireOpen();
        StringBuilder cast = new StringBuilder();
        int parameter = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean odd = c == '?' && values[parameter++] instanceof String string && SqlText.isOdd(string);
            cast.append(odd ? "CAST(? AS TEXT)" : Character.toString(c));
        }
        PreparedStatement once = database.connection().prepareStatement(cast.toString());
        for (int i = 0; i < values.length; i++) {
            boolean odd = values[i] instanceof String string && SqlText.isOdd(string);
            bind(once, i + 1, odd ? SqlText.stored((String) values[i]) : values[i]);
        }
        return once;
    }

    private void failed() {
        database.commits().failed();
        discard();
    }

    private void discard() {
        if (prepared != null) {
            PreparedStatement dead = prepared;
            prepared = null;
            try {
                dead.close();
            } catch (SQLException e) {
                throw new IllegalStateException("a failed statement cannot even be closed: " + text, e);
            }
        }
    }
}
