package dev.hangover.model.swingstore.sqlite;

import dev.hangover.harness.simulation.NotMeasured;

/**
 * Notices what another connection commits to a database in files. SQLite tells by its data version, which commits of the own
 * connection leave as it is (sqlite.org/pragma.html#pragma_data_version). No other connection can reach a database in memory.
 */
final class ForeignCommits {
    private final Database database;
    private final Sql version;

    @NotMeasured("tells whether the image has to be read again; the process does not read it")
    private long known;

    /** From now on. */
    ForeignCommits(Database database) {
        this.database = database;
        this.version = database.sql("PRAGMA data_version");
        this.known = isPossible() ? now() : 0;
    }

    /** Whether there was one since this was asked last. */
    boolean happened() {
        if (!isPossible()) {
            return false;
        }
        long before = known;
        known = now();
        return known != before;
    }

    private boolean isPossible() {
        return database.home() instanceof DatabaseLocation.Directory && database.isOpen();
    }

    private long now() {
        return version.first(row -> row.number(1)).orElseThrow();
    }
}
