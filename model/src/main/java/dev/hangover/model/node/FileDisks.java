package dev.hangover.model.node;

import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.consensus.log.FileLog;
import dev.hangover.model.consensus.log.RecordLog;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.file.FileImage;
import dev.hangover.model.cosmos.store.file.MvNodeStore;
import dev.hangover.model.disk.Durability;
import dev.hangover.model.disk.FileTree;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import java.nio.file.Path;

/** Databases in files of a directory of their own: SQLite with a write-ahead log, the rest in MVStores. */
record FileDisks(Images images, Durability durability, Path directory, Simulation simulation) implements Disks {
    static Path swingStoreIn(Path directory) {
        return directory.resolve("swingstore");
    }

    static Path applicationIn(Path directory) {
        return directory.resolve("application");
    }

    @Override
    public DatabaseLocation swingStore() {
        return DatabaseLocation.directory(swingStoreIn(directory), Disks.sql(images))
                .with(durability.sql());
    }

    @Override
    public NodeStore application() {
        Path home = applicationIn(directory);
        return Disks.iavl(images) instanceof FileImage image
                ? MvNodeStore.boot(image, home, durability.iavl(), simulation)
                : MvNodeStore.open(home, durability.iavl(), simulation);
    }

    @Override
    public RecordLog log(String name) {
        return FileLog.boot(name, directory, Disks.log(images, name), Disks.syncing(durability, name), simulation);
    }

    @Override
    public void release() {
        FileTree.delete(directory);
    }
}
