package dev.hangover.scenarios.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** The SQL statements of a block of cranks, prepared once, on a separate database in memory. */
final class BareStatements implements AutoCloseable {
    private static final String UPSERT = " (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value";

    private final Connection connection;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement set;
    private final PreparedStatement get;
    private final PreparedStatement note;
    private final PreparedStatement pending;
    private final PreparedStatement clear;

    BareStatements() {
        SQLiteConfig config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        try {
            connection = config.createConnection("jdbc:sqlite::memory:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kvStore (key TEXT, value TEXT, PRIMARY KEY (key))");
                statement.execute("CREATE TABLE pendingExports (key TEXT, value TEXT, PRIMARY KEY (key))");
            }
            begin = connection.prepareStatement("BEGIN IMMEDIATE");
            commit = connection.prepareStatement("COMMIT");
            set = connection.prepareStatement("INSERT INTO kvStore" + UPSERT);
            get = connection.prepareStatement("SELECT value FROM kvStore WHERE key = ?");
            note = connection.prepareStatement("INSERT INTO pendingExports" + UPSERT);
            pending = connection.prepareStatement("SELECT key, value FROM pendingExports ORDER BY key");
            clear = connection.prepareStatement("DELETE FROM pendingExports");
        } catch (SQLException e) {
            throw new IllegalStateException("no database in memory", e);
        }
    }

    /** What the swing-store issues for a block, statement by statement. */
    void block(String[] keys, String value) {
        try {
            begin.executeUpdate();
            for (int crank = 0; crank < SwingStoreBlock.CRANKS; crank++) {
                for (String key : keys) {
                    upsert(set, key, value);
                    upsert(note, "kv." + key, value);
                }
                get.setString(1, "activityhash");
                read(get, 1);
                upsert(set, "activityhash", value);
                upsert(note, "kv.activityhash", value);
                read(pending, 2);
                clear.executeUpdate();
            }
            upsert(set, "host.height", value);
            read(pending, 2);
            commit.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a bare statement failed", e);
        }
    }

    private static void upsert(PreparedStatement statement, String key, String value) throws SQLException {
        statement.setString(1, key);
        statement.setString(2, value);
        statement.executeUpdate();
    }

    private static void read(PreparedStatement query, int columns) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the database in memory cannot be closed", e);
        }
    }
}
