package dev.hangover.model.swingstore.sqlite;

import dev.hangover.harness.simulation.Simulation;
import org.sqlite.SQLiteCommitListener;

/**
 * Reports every commit of one connection to the simulation, through SQLite's own commit hook. The hook must not call
 * SQLite, so the report follows after the statement.
 */
final class Commits implements SQLiteCommitListener {
    private final Simulation simulation;
    private int unreported;

    Commits(Simulation simulation) {
        this.simulation = simulation;
    }

    @Override
    public void onCommit() {
        unreported++;
    }

    @Override
    public void onRollback() {
        // Nothing was written.
    }

    /** A statement was executed. */
    void executed(String statement) {
        while (unreported > 0) {
            unreported--;
            simulation.wrote(SqlImage.STORE_NAME, () -> statement);
        }
    }

    /** Another connection has committed. A dead process reports nothing: what changed after its death is found by itself. */
    void foreign() {
        if (simulation.end().isEmpty()) {
            simulation.wrote(SqlImage.STORE_NAME, () -> "a commit of another connection");
        }
    }

    /** A statement failed, and what it would have committed is not there. */
    void failed() {
        unreported = 0;
    }
}
