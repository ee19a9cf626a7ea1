package dev.hangover.model.node;

import dev.hangover.harness.simulation.Images;
import dev.hangover.model.consensus.log.FileLog;
import dev.hangover.model.consensus.log.RecordLog;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.file.FileImage;
import dev.hangover.model.cosmos.store.file.MvNodeStore;
import dev.hangover.model.durability.Durability;
import dev.hangover.model.files.FileTree;
import dev.hangover.model.swingstore.sqlite.Home;
import java.nio.file.Path;

/** Databases in files of a directory of their own: SQLite with a write-ahead log, the rest in MVStores. */
record FileDisks(Images images, Durability durability, Path directory) implements Disks {
    @Override
    public Home swingStore() {
        return Home.directory(directory.resolve("swingstore"), Disks.sql(images))
                .with(durability.sql());
    }

    @Override
    public NodeStore application() {
        Path home = directory.resolve("application");
        return Disks.iavl(images) instanceof FileImage image
                ? MvNodeStore.boot(image, home, durability.iavl())
                : MvNodeStore.create(home, durability.iavl());
    }

    @Override
    public RecordLog log(String name) {
        return new FileLog(name, directory, Disks.log(images, name), Disks.syncing(durability, name));
    }

    @Override
    public void release() {
        FileTree.delete(directory);
    }
}
