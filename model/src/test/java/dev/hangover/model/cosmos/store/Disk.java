package dev.hangover.model.cosmos.store;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.store.file.FileImage;
import dev.hangover.model.cosmos.store.file.MvNodeStore;
import dev.hangover.model.cosmos.store.memory.MemoryNodeStore;
import java.nio.file.Path;

/** Where the databases of a test live: both kinds behind one face. */
public sealed interface Disk {
    NodeStore create();

    NodeStore boot(IavlImage image);

    /** No disk at all. */
    record Memory() implements Disk {
        @Override
        public NodeStore create() {
            return new MemoryNodeStore();
        }

        @Override
        public NodeStore boot(IavlImage image) {
            return new MemoryNodeStore(image);
        }

        @Override
        public String toString() {
            return "memory";
        }
    }

    /** A folder; every database gets one of its own below. */
    final class Files implements Disk {
        private final Path folder;
        private int made;

        public Files(Path folder) {
            this.folder = folder;
        }

        @Override
        public NodeStore create() {
            return MvNodeStore.open(folder.resolve("db" + made++), Simulation.quiet());
        }

        @Override
        public NodeStore boot(IavlImage image) {
            return MvNodeStore.boot((FileImage) image, folder.resolve("db" + made++), Simulation.quiet());
        }

        @Override
        public String toString() {
            return "file";
        }
    }
}
