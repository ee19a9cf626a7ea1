package dev.hangover.model.swingstore.session;

import dev.hangover.harness.simulation.Boundary;

/** The places inside the swing-store at which a process can die. */
public final class SwingStoreBoundaries {
    public static final Boundary OPEN_AFTER = new Boundary("sql.open.after");

    public static final Boundary COMMIT_BEFORE = new Boundary("sql.commit.before");

    public static final Boundary COMMIT_WRITE = new Boundary("sql.write");

    public static final Boundary COMMIT_AFTER = new Boundary("sql.commit.after");

    public static final Boundary AUTOCOMMIT = new Boundary("sql.autocommit");

    public static final Boundary IMPORT_ARTIFACT = new Boundary("sql.import.artifact");

    public static final Boundary EXPORT_FLUSH = new Boundary("export.flush");

    public static final Boundary CRANK_END = new Boundary("crank.end");

    private SwingStoreBoundaries() {}
}
