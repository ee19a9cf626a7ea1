package dev.hangover.scenarios.conformance.cosmos;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.file.MvNodeStore;
import dev.hangover.model.cosmos.store.memory.MemoryNodeStore;
import dev.hangover.model.disk.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens the databases of one run. Closing removes their files. */
final class Stores implements AutoCloseable {
    private final Path folder;
    private final List<NodeStore> opened = new ArrayList<>();

    private Stores(Path folder) {
        this.folder = folder;
    }

    static Stores memory() {
        return new Stores(null);
    }

    static Stores files() {
        try {
            return new Stores(Files.createTempDirectory("hangover-vectors"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary directory", e);
        }
    }

    NodeStore empty() {
        NodeStore store = folder == null
                ? new MemoryNodeStore()
                : MvNodeStore.open(folder.resolve(Integer.toString(opened.size())), Simulation.quiet());
        opened.add(store);
        return store;
    }

    @Override
    public void close() {
        opened.forEach(NodeStore::close);
        if (folder != null) {
            FileTree.delete(folder);
        }
    }
}
