package dev.hangover.model.swingstore.session;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Deviations;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.sqlite.Database;
import java.util.List;
import java.util.Optional;

/**
 * What all parts of one open store share: the world that can die, the connection, and the place where export data is
 * noted. Every public call of a part begins with one of the three questions below.
 */
public final class Session {
    private final Simulation simulation;
    private final Database database;
    private final PendingExports pendingExports;
    private final Deviations deviations;
    private Runnable afterCrank = () -> {};

    /**
     * @param simulation the world that may die
     * @param database the open database
     * @param exports receives export data; empty when none is noted
     * @param deltaTable whether the store keeps what it hands over
     * @param deviations planted ones of the store
     */
    public Session(
            Simulation simulation,
            Database database,
            Optional<ExportCallback> exports,
            DeltaTable deltaTable,
            Deviations deviations) {
        this.simulation = simulation;
        this.database = database;
        this.deviations = deviations;
        this.pendingExports = new PendingExports(database, simulation, exports.orElse(null), deltaTable);
    }

    /** The planted deviations of this store. */
    public Deviations deviations() {
        return deviations;
    }

    /** Requires that the process is alive. */
    public void requireAlive() {
        simulation.requireAlive();
    }

    /** Requires a living process and an open store. */
    public void toRead() {
        simulation.requireAlive();
        database.requireOpen();
    }

    /** The same, and begins a transaction unless one is open. */
    public void toWrite() {
        simulation.requireAlive();
        database.ensureTransaction();
    }

    /** Records a change of the export data; null is a delete. */
    public void note(String key, String value) {
        pendingExports.note(key, value);
    }

    /** Delivers pending export data as one batch; returns whether there was any. */
    public boolean flushExports() {
        return pendingExports.flush();
    }

    /** Has something done whenever a crank that changed export data is over, before its end is announced. */
    public void whenCrankEnds(Runnable work) {
        afterCrank = work;
    }

    /** A crank that changed export data is over. */
    public void afterCrank() {
        afterCrank.run();
    }

    /** The same, because the transaction is about to be committed. */
    public void flushExportsAtCommit() {
        pendingExports.flushAtCommit();
    }

    /** The transaction was committed. */
    public void committed() {
        pendingExports.committed();
    }

    /** What the store kept of the export data of the block that was committed last, batch by batch. */
    public List<List<ExportEntry>> keptExports() {
        return pendingExports.kept();
    }

    /** Announces a durable write outside of a transaction. */
    public void autocommitted() {
        simulation.reach(SwingStoreBoundaries.AUTOCOMMIT);
    }

    /** Announces that a crank has ended. */
    public void crankEnded() {
        simulation.reach(SwingStoreBoundaries.CRANK_END);
    }

    /** The connection. */
    public Database database() {
        return database;
    }

    /** The world that may die. */
    public Simulation simulation() {
        return simulation;
    }

    /** How many changes of export data wait for delivery. */
    public long pendingCount() {
        return pendingExports.count();
    }

    /** The changes of export data that wait for delivery, by key. */
    public List<ExportEntry> pendingRows() {
        return pendingExports.rows();
    }
}
