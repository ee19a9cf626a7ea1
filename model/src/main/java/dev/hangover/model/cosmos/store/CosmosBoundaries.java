package dev.hangover.model.cosmos.store;

import dev.hangover.harness.simulation.Boundary;
import java.util.List;

/** Where a process can die while it makes the cosmos side durable. Before and after every write there is one. */
public final class CosmosBoundaries {
    /** A store is about to be saved; nothing of this save is written. */
    public static final Boundary STORE_SAVE = new Boundary("iavl.store.save");
    /** Between two batches of one save. */
    public static final Boundary BATCH = new Boundary("iavl.batch");
    /** A batch is being written. Nobody dies here; the write can fail. */
    public static final Boundary WRITE = new Boundary("iavl.write");
    /** The commit record is being written. Nobody dies here; the write can fail. */
    public static final Boundary COMMIT_WRITE = new Boundary("iavl.commit-info.write");
    /** A store is saved, the commit record is not. */
    public static final Boundary STORE_SAVED = new Boundary("iavl.store.saved");
    /** A store is about to lose old versions. */
    public static final Boundary PRUNE = new Boundary("iavl.prune");
    /** A store has lost old versions. */
    public static final Boundary PRUNED = new Boundary("iavl.pruned");
    /** All stores are saved, the commit record is about to be. */
    public static final Boundary COMMIT_INFO = new Boundary("iavl.commit-info");
    /** The commit record is written and synced. */
    public static final Boundary COMMIT_AFTER = new Boundary("iavl.commit.after");
    /** A store's fast index is about to be built anew. */
    public static final Boundary INDEX_REBUILD = new Boundary("iavl.index.rebuild");
    /** A store's fast index was built anew. */
    public static final Boundary INDEX_REBUILT = new Boundary("iavl.index.rebuilt");
    /** A store is about to lose the versions above the one that is rolled back to. */
    public static final Boundary ROLLBACK = new Boundary("iavl.rollback");
    /** A store has lost them. */
    public static final Boundary ROLLED_BACK = new Boundary("iavl.rolled-back");

    private CosmosBoundaries() {}

    /** All of them. */
    public static List<Boundary> all() {
        return List.of(
                STORE_SAVE,
                BATCH,
                STORE_SAVED,
                PRUNE,
                PRUNED,
                COMMIT_INFO,
                COMMIT_AFTER,
                INDEX_REBUILD,
                INDEX_REBUILT,
                ROLLBACK,
                ROLLED_BACK);
    }
}
