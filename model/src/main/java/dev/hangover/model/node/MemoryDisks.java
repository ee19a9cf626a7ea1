package dev.hangover.model.node;

import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.consensus.log.MemoryLog;
import dev.hangover.model.consensus.log.RecordLog;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.memory.MemoryNodeStore;
import dev.hangover.model.disk.Durability;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;

/** Databases in memory: real SQLite, and logs and trees whose image is a pointer. */
record MemoryDisks(Images images, Durability durability, Simulation simulation) implements Disks {
    @Override
    public DatabaseLocation swingStore() {
        return DatabaseLocation.memory(Disks.sql(images)).with(durability.sql());
    }

    @Override
    public NodeStore application() {
        return new MemoryNodeStore(Disks.iavl(images), durability.iavl(), simulation);
    }

    @Override
    public RecordLog log(String name) {
        return new MemoryLog(name, Disks.log(images, name), Disks.syncing(durability, name), simulation);
    }

    @Override
    public void release() {}
}
