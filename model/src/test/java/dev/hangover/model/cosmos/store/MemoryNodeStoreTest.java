package dev.hangover.model.cosmos.store;

/** The contract, in memory. */
class MemoryNodeStoreTest extends NodeStoreContract {
    @Override
    Disk disk() {
        return new Disk.Memory();
    }
}
