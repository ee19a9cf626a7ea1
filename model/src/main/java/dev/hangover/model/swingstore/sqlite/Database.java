package dev.hangover.model.swingstore.sqlite;

import dev.hangover.harness.simulation.NotMeasured;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sqlite.SQLiteConnection;

/**
 * One connection to one database, with the transaction style of the real package: BEGIN IMMEDIATE when something is
 * first written, savepoints inside, one COMMIT. SQLite's own idea of "in a transaction" is not exposed by the driver, so
 * it is kept here; nothing else may begin or end one.
 */
public final class Database {
    private final DatabaseLocation home;

    @NotMeasured("a handle; what is written and not committed is measured by itself")
    private final SQLiteConnection connection;

    private final Uncommitted uncommitted = new Uncommitted(this);
    private final Sql begin = sql("BEGIN IMMEDIATE");
    private final Sql commit = sql("COMMIT");

    @NotMeasured("statements, made when they are needed first")
    private final SavepointStatements savepoints = new SavepointStatements(this);

    private final CommittedImage committed;
    private final Commits commits;
    private final ForeignCommits foreign;
    private boolean open = true;
    private boolean inTransaction;
    private boolean inSavepointAlone;

    private Database(DatabaseLocation home, boolean capture, Simulation simulation) {
        this.home = home;
        this.connection = Connections.open(home);
        this.committed = new CommittedImage(this, home, capture);
        this.commits = new Commits(simulation);
        connection.addCommitListener(commits);
        this.foreign = new ForeignCommits(this);
    }

    /**
     * Opens the database of a store: creates missing tables and commits them; afterwards no transaction is open.
     *
     * @param capture whether an image is taken after each commit, so that one can be handed out at any time
     * @param simulation gets a report of every commit
     */
    public static Database open(DatabaseLocation home, boolean capture, Simulation simulation) {
        return open(home, capture, simulation, false);
    }

    /** The same, also with the table of export deltas if it is wanted: all that is missing comes in one commit. */
    public static Database open(DatabaseLocation home, boolean capture, Simulation simulation, boolean exportDeltas) {
        Database database = new Database(home, capture, simulation);
        try {
            Schema.createMissing(database, exportDeltas);
        } catch (RuntimeException | Error e) {
            database.abandon();
            throw e;
        }
        database.committed.afterOpen();
        return database;
    }

    /**
     * Opens a second connection that only reads, and holds on to what is committed now.
     *
     * @param home of the same kind as the database that is read; in memory, an image of it
     */
    public static Database openReader(DatabaseLocation home) {
        Database database = new Database(home, false, Simulation.quiet());
        database.sql("BEGIN").run();
        database.inTransaction = true;
        // SQLite picks its snapshot at the first read, not at BEGIN.
        database.sql("SELECT count(*) FROM sqlite_schema").first(row -> row.number(1));
        return database;
    }

    /** Reads something from an image, on a connection of its own. */
    static <T> T reading(SqlImage image, Function<Database, T> reader) {
        Database database = new Database(DatabaseLocation.memory(image), false, Simulation.quiet());
        try {
            return reader.apply(database);
        } finally {
            database.abandon();
        }
    }

    /** Where the database lives. */
    public DatabaseLocation home() {
        return home;
    }

    /** A statement, prepared at its first use. Keep it: preparing costs more than running. */
    public Sql sql(String text) {
        return new Sql(this, text);
    }

    /** Whether calls are still accepted. */
    public boolean isOpen() {
        return open;
    }

    /** @throws SwingStoreException {@code closed} */
    public void requireOpen() {
        if (!open) {
            throw new SwingStoreException(ErrorCode.CLOSED, "the store is closed");
        }
    }

    /** Whether a transaction is open. */
    public boolean inTransaction() {
        return inTransaction;
    }

    /** Begins a transaction unless one is open. */
    public void ensureTransaction() {
        requireOpen();
        if (!inTransaction) {
            begin();
        }
    }

    void begin() {
        begin.run();
        inTransaction = true;
    }

    /** Makes the open transaction durable. All savepoints in it are gone. */
    public void commit() {
        requireOpen();
        commit.run();
        uncommitted.none();
        inTransaction = false;
        inSavepointAlone = false;
        committed.changed();
    }

    /** To be called after a write outside of any transaction, which SQLite made durable at once. */
    public void afterImplicitCommit() {
        committed.changed();
    }

    /**
     * Makes a savepoint. When no transaction is open SQLite begins one with it, which ends with the release of that savepoint:
     * that is a commit (agoric-sdk #8423).
     */
    public void savepoint(int label) {
        if (!inTransaction) {
            inSavepointAlone = true;
            inTransaction = true;
        }
        savepoints.set(label).run();
    }

    /**
     * Goes back to a savepoint, which stays.
     *
     * @throws SwingStoreException {@code lost-savepoint}
     */
    public void rollbackTo(int label) {
        savepoints.rollbackTo(label).run();
    }

    /**
     * Forgets a savepoint and all later ones, keeping what was written.
     *
     * @return whether that was a commit
     * @throws SwingStoreException {@code lost-savepoint}
     */
    public boolean release(int label) {
        savepoints.release(label).run();
        boolean commits = inSavepointAlone && label == 0;
        if (commits) {
            inSavepointAlone = false;
            inTransaction = false;
            uncommitted.none();
            committed.changed();
        }
        return commits;
    }

    /**
     * The last committed state. Asking for it reports what another connection committed, as a write of the store: it parts
     * what is on disk just as a commit of this one does.
     *
     * @throws IllegalStateException in memory mode without capturing, inside a transaction that was open already when
     *     the image was first asked for: SQLite would hand out uncommitted rows
     */
    public SqlImage image() {
        if (foreign.happened()) {
            committed.isStale();
            commits.foreign();
        }
        return committed.image();
    }

    /** Closes; SQLite rolls back whatever is open. Does nothing when closed already. */
    public void abandon() {
        if (!open) {
            return;
        }
        committed.beforeClose();
        open = false;
        inTransaction = false;
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqlErrors.of(e, "closing");
        }
    }

    /** A statement was run that returns no rows. */
    void ran(String text, Object... values) {
        if (inTransaction) {
            uncommitted.ran(text, values);
        }
    }

    SQLiteConnection connection() {
        return connection;
    }

    Commits commits() {
        return commits;
    }

    /** Statements for savepoints, which SQLite cannot take as parameters. Labels count from 0. */
    private static final class SavepointStatements {
        private final Database database;
        private final List<Sql> set = new ArrayList<>();
        private final List<Sql> rollbackTo = new ArrayList<>();
        private final List<Sql> release = new ArrayList<>();

        SavepointStatements(Database database) {
            this.database = database;
        }

        Sql set(int label) {
            return statement(set, "SAVEPOINT t", label);
        }

        Sql rollbackTo(int label) {
            return statement(rollbackTo, "ROLLBACK TO t", label);
        }

        Sql release(int label) {
            return statement(release, "RELEASE t", label);
        }

        private Sql statement(List<Sql> known, String verb, int label) {
            while (known.size() <= label) {
                known.add(database.sql(verb + known.size()));
            }
            return known.get(label);
        }
    }
}
