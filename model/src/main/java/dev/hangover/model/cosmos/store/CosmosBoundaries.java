package dev.hangover.model.cosmos.store;

import dev.hangover.harness.simulation.Boundary;
import java.util.List;

/** Where a process can die while it makes the cosmos side durable. Before and after every write there is one. */
public final class CosmosBoundaries {
    public static final Boundary STORE_SAVE = new Boundary("iavl.store.save");
    public static final Boundary BATCH = new Boundary("iavl.batch");
    public static final Boundary WRITE = new Boundary("iavl.write");
    public static final Boundary COMMIT_WRITE = new Boundary("iavl.commit-info.write");
    public static final Boundary STORE_SAVED = new Boundary("iavl.store.saved");
    public static final Boundary PRUNE = new Boundary("iavl.prune");
    public static final Boundary PRUNED = new Boundary("iavl.pruned");
    public static final Boundary COMMIT_INFO = new Boundary("iavl.commit-info");
    public static final Boundary COMMIT_AFTER = new Boundary("iavl.commit.after");
    public static final Boundary INDEX_REBUILD = new Boundary("iavl.index.rebuild");
    public static final Boundary INDEX_REBUILT = new Boundary("iavl.index.rebuilt");
    public static final Boundary ROLLBACK = new Boundary("iavl.rollback");
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
