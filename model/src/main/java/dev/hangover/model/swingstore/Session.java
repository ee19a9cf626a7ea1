package dev.hangover.model.swingstore;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.swingstore.sqlite.Database;

/**
 * What all parts of one open store share: the world that can die, the connection, and the place where export data is
 * noted. Every public call of a part begins with one of the three questions below.
 */
public final class Session {
    private final Simulation simulation;
    private final Database database;
    private final PendingExports pendingExports;

    Session(Simulation simulation, Database database, PendingExports pendingExports) {
        this.simulation = simulation;
        this.database = database;
        this.pendingExports = pendingExports;
    }

    /** The process must be alive: the dead neither read nor write. */
    public void requireAlive() {
        simulation.requireAlive();
    }

    /** Alive, and the store open. */
    public void toRead() {
        simulation.requireAlive();
        database.requireOpen();
    }

    /** Alive, the store open, and a transaction begun unless one is open. */
    public void toWrite() {
        simulation.requireAlive();
        database.ensureTransaction();
    }

    /**
     * Notes a change of the export data.
     *
     * @param value null for a delete
     */
    public void note(String key, String value) {
        pendingExports.note(key, value);
    }

    /** Delivers pending export data as one batch, if there is any. */
    public void flushExports() {
        pendingExports.flush();
    }

    /** Announces that a crank has ended. */
    public void crankEnded() {
        simulation.reach(SwingStoreBoundaries.CRANK_END);
    }

    /** The connection. */
    public Database database() {
        return database;
    }

    Simulation simulation() {
        return simulation;
    }

    PendingExports pendingExports() {
        return pendingExports;
    }
}
