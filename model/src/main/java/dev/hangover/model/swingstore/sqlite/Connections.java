package dev.hangover.model.swingstore.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** Opens SQLite. JDBC's autocommit stays on: transactions are SQL statements of our own, as in the real package. */
final class Connections {
    private Connections() {}

    static SQLiteConnection open(DatabaseLocation home) {
        if (home instanceof DatabaseLocation.Memory memory) {
            SQLiteConnection connection = connect("jdbc:sqlite::memory:");
            memory.image().ifPresent(image -> deserialize(connection, image));
            return connection;
        }
        return openFile((DatabaseLocation.Directory) home);
    }

    private static SQLiteConnection openFile(DatabaseLocation.Directory home) {
        try {
            Files.createDirectories(home.directory());
            if (home.image().isPresent()) {
                home.image().get().write(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a database in " + home.directory(), e);
        }
        SQLiteConnection connection = connect(url(home.file()));
        execute(connection, "PRAGMA journal_mode=WAL");
        execute(connection, "PRAGMA synchronous=" + home.synchronous());
        return connection;
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    private static SQLiteConnection connect(String url) {
        SQLiteConfig config = new SQLiteConfig();
        // Asking for generated keys would triple the cost of an upsert.
        config.setGetGeneratedKeys(false);
        try {
            return (SQLiteConnection) config.createConnection(url);
        } catch (SQLException e) {
            throw SqlErrors.of(e, "opening " + url);
        }
    }

    private static void deserialize(SQLiteConnection connection, SqlImage image) {
        try {
            connection.deserialize("main", image.databaseBytes());
        } catch (SQLException e) {
            throw SqlErrors.of(e, "booting from an image");
        }
    }

    private static void execute(SQLiteConnection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw SqlErrors.of(e, sql);
        }
    }
}
