package dev.hangover.model.swingstore.session;

import dev.hangover.harness.simulation.Boundary;

/** The places inside the swing-store at which a process can die. */
public final class SwingStoreBoundaries {
    /** Opened: missing tables are created and committed. */
    public static final Boundary OPEN_AFTER = new Boundary("sql.open.after");

    /** About to make the open transaction durable. */
    public static final Boundary COMMIT_BEFORE = new Boundary("sql.commit.before");

    /** The transaction is being made durable. Nobody dies here; the write can fail. */
    public static final Boundary COMMIT_WRITE = new Boundary("sql.write");

    /** The transaction is durable, and nobody has been told. */
    public static final Boundary COMMIT_AFTER = new Boundary("sql.commit.after");

    /** What was written outside of a transaction is durable: nobody has asked for a commit. */
    public static final Boundary AUTOCOMMIT = new Boundary("sql.autocommit");

    /** An import has taken in an artifact; nothing of the import is committed. */
    public static final Boundary IMPORT_ARTIFACT = new Boundary("sql.import.artifact");

    /** Pending export data has left its table and is about to be handed to the callback. */
    public static final Boundary EXPORT_FLUSH = new Boundary("export.flush");

    /** A crank has ended: savepoints released, export data delivered. */
    public static final Boundary CRANK_END = new Boundary("crank.end");

    private SwingStoreBoundaries() {}
}
