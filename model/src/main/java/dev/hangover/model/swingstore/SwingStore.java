package dev.hangover.model.swingstore;

import dev.hangover.harness.simulation.DurableStore;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.swingstore.session.Session;
import dev.hangover.model.swingstore.session.SwingStoreBoundaries;
import dev.hangover.model.swingstore.sqlite.Database;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.util.function.Consumer;

/**
 * One process's open swing-store: two facets over one SQLite database and one transaction.
 *
 * <p>Modelled after @agoric/swing-store 0.10.0, byte for byte in hashes, export data, artifacts and tables; the
 * conformance vectors hold it to that. Left out: export of whole directories, debug dumps, streaming (artifacts are
 * arrays here).
 *
 * <p>Every call asks first whether the process is alive. After a simulated crash the owner calls {@link #abandon} and
 * boots another store from {@link #image}.
 */
public final class SwingStore implements DurableStore {
    private final Session session;
    private final KernelStorage kernelStorage;
    private final HostStorage hostStorage;

    private SwingStore(Session session, SwingStoreOptions options) {
        this.session = session;
        this.kernelStorage = new KernelStorage(session, options);
        this.hostStorage = new HostStorage(session);
    }

    /**
     * Opens a store; creates missing tables and commits them. Pending export data left by an earlier process is not
     * delivered by opening.
     *
     * @param home where the database lives, and the image that it boots from
     * @param options callbacks and what is kept
     * @param simulation the world that may die
     */
    public static SwingStore open(DatabaseLocation home, SwingStoreOptions options, Simulation simulation) {
        simulation.requireAlive();
        Database database = Database.open(
                home, options.captureImages(), simulation, options.deltaTable().isKept());
        SwingStore store = new SwingStore(session(database, options, simulation), options);
        try {
            simulation.reach(SwingStoreBoundaries.OPEN_AFTER);
        } catch (Error dead) {
            // No caller gets this store, so the connection is closed here.
            database.abandon();
            throw dead;
        }
        return store;
    }

    private static Session session(Database database, SwingStoreOptions options, Simulation simulation) {
        return new Session(simulation, database, options.exportCallback(), options.deltaTable(), options.deviations());
    }

    /** The kernel's facet. */
    public KernelStorage kernelStorage() {
        return kernelStorage;
    }

    /** The host's facet. */
    public HostStorage hostStorage() {
        return hostStorage;
    }

    /** For the importer: work on the tables below the two facets, in the same transaction. */
    public void withSession(Consumer<Session> work) {
        work.accept(session);
    }

    /** Whether the store accepts calls. */
    public boolean isOpen() {
        return session.database().isOpen();
    }

    /** Whether a transaction is open: something was written, or might have been, since the last commit. */
    public boolean inTransaction() {
        return session.database().inTransaction();
    }

    /** Where the database lives. */
    public DatabaseLocation home() {
        return session.database().home();
    }

    @Override
    public String name() {
        return SqlImage.STORE_NAME;
    }

    /**
     * The last committed state, also inside a transaction, after a crash, and when closed.
     *
     * @throws IllegalStateException in memory mode when images are not captured and a transaction is open
     */
    @Override
    public SqlImage image() {
        return session.database().image();
    }

    /**
     * Gives back what the operating system lent, after a crash: uncommitted changes are gone, nothing else is written.
     * In file mode SQLite moves committed pages from the log into the database file; the image was taken before. Does
     * nothing when the store is closed already.
     */
    public void abandon() {
        session.database().abandon();
    }
}
