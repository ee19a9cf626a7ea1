package dev.hangover.scenarios.conformance.cosmos;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.file.MvNodeStore;
import dev.hangover.model.cosmos.store.memory.MemoryNodeStore;
import dev.hangover.scenarios.files.TemporaryDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens the databases of one run. Closing removes their files. */
final class Stores implements AutoCloseable {
    private final Optional<TemporaryDirectory> folder;
    private final List<NodeStore> opened = new ArrayList<>();

    private Stores(Optional<TemporaryDirectory> folder) {
        this.folder = folder;
    }

    static Stores memory() {
        return new Stores(Optional.empty());
    }

    static Stores files() {
        return new Stores(Optional.of(TemporaryDirectory.create()));
    }

    NodeStore empty() {
        String name = Integer.toString(opened.size());
        NodeStore store = folder.<NodeStore>map(
                        parent -> MvNodeStore.open(parent.path().resolve(name), Simulation.quiet()))
                .orElseGet(MemoryNodeStore::new);
        opened.add(store);
        return store;
    }

    @Override
    public void close() {
        opened.forEach(NodeStore::close);
        folder.ifPresent(TemporaryDirectory::close);
    }
}
