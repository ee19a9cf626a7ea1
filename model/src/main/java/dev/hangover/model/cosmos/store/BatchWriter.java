package dev.hangover.model.cosmos.store;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the records of one save and writes them, in one batch or in several as the policy wants. A dead process
 * writes nothing.
 */
public final class BatchWriter {
    private final NodeStore store;
    private final SavePolicy policy;
    private final Simulation simulation;
    private List<StoreRecord> batch = new ArrayList<>();
    private long bytes;

    /**
     * @param store where batches go
     * @param policy when a batch is full
     * @param simulation the life of the process; reaches a boundary at every gap between two batches
     */
    public BatchWriter(NodeStore store, SavePolicy policy, Simulation simulation) {
        this.store = store;
        this.policy = policy;
        this.simulation = simulation;
    }

    /** The rule by which batches are split. */
    public SavePolicy policy() {
        return policy;
    }

    /** The life of the process. */
    public Simulation simulation() {
        return simulation;
    }

    /** Adds a record, after writing what was collected if there is no room left. */
    public void add(StoreRecord record) {
        if (policy.splits(bytes, record)) {
            flush();
            simulation.reach(CosmosBoundaries.BATCH);
        }
        batch.add(record);
        if (policy != SavePolicy.ATOMIC) {
            bytes += SavePolicy.bytes(record);
        }
    }

    /** Writes what is left of a save. */
    public void flush() {
        simulation.requireAlive();
        List<StoreRecord> full = batch;
        batch = new ArrayList<>();
        bytes = 0;
        if (!full.isEmpty()) {
            simulation.write(CosmosBoundaries.WRITE, () -> store.write(full));
        }
    }

    /** Writes records at once and makes everything so far survive a power cut. */
    public void writeSynced(List<StoreRecord> records) {
        simulation.requireAlive();
        simulation.write(CosmosBoundaries.COMMIT_WRITE, () -> store.writeSynced(records));
    }
}
