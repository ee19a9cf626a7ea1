package dev.hangover.model.cosmos.store.memory;

import dev.hangover.harness.simulation.Durable;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.apphash.CommitInfo;
import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.NodeKey;
import dev.hangover.model.cosmos.iavl.node.NodeSource;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.content.DatabaseContent;
import dev.hangover.model.cosmos.store.record.FastEntry;
import dev.hangover.model.cosmos.store.record.SavedRoot;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import dev.hangover.model.disk.Syncing;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An application database whose disk is an immutable value. Booting from an image and taking one cost nothing. */
public final class MemoryNodeStore implements NodeStore {
    private final Optional<Syncing> syncing;
    private final Simulation simulation;

    @Durable
    private DatabaseContent content;

    @Durable
    private MemoryImage image;

    /** An empty database, outside of a run. */
    public MemoryNodeStore() {
        this(new MemoryImage(DatabaseContent.EMPTY, List.of()));
    }

    /** The database as an image left it, of whichever kind, outside of a run. */
    public MemoryNodeStore(IavlImage image) {
        this(image, Optional.empty(), Simulation.quiet());
    }

    /** The database of a process, with the states that a power cut could leave. */
    public MemoryNodeStore(IavlImage image, Syncing syncing, Simulation simulation) {
        this(image, Optional.of(syncing), simulation);
    }

    private MemoryNodeStore(IavlImage image, Optional<Syncing> syncing, Simulation simulation) {
        this.simulation = simulation;
        this.content = image.content();
        this.image = image instanceof MemoryImage same ? same : new MemoryImage(content, image.older());
        this.syncing = syncing;
    }

    @Override
    public NodeSource nodes(String store) {
        return key -> content.tree(store).node(key);
    }

    @Override
    public SavedRoot root(String store, long version) {
        return content.tree(store).root(version);
    }

    @Override
    public long latestNodeVersion(String store) {
        return content.tree(store).latestNodeVersion();
    }

    @Override
    public List<NodeKey> nodeKeys(String store, long fromVersion) {
        return content.tree(store).nodeKeys(fromVersion);
    }

    @Override
    public Optional<NodeKey> filed(String store, NodeKey at) {
        return content.tree(store).filed(at);
    }

    @Override
    public FastEntry fast(String store, byte[] key) {
        return content.tree(store).fast(key);
    }

    @Override
    public Iterator<FastEntry> fast(String store, Range range, Direction direction) {
        return content.tree(store).fast(range, direction);
    }

    @Override
    public OptionalLong indexVersion(String store) {
        return content.tree(store).indexVersion();
    }

    @Override
    public Optional<CommitInfo> commitInfo(long version) {
        return content.commitInfo(version);
    }

    @Override
    public long latestCommit() {
        return content.latestCommit();
    }

    @Override
    public void write(List<StoreRecord> batch) {
        List<IavlImage> older = syncing.map(how -> image.olderAfterThis(new MemoryImage(content, List.of()), how))
                .orElse(List.of());
        content = content.with(batch);
        image = new MemoryImage(content, older);
        simulation.wrote(NAME, () -> NodeStore.describe(batch));
    }

    @Override
    public void writeSynced(List<StoreRecord> batch) {
        write(batch);
        if (!syncing.equals(Optional.of(Syncing.ASYNC))) {
            image = new MemoryImage(content, List.of());
        }
    }

    @Override
    public MemoryImage image() {
        return image;
    }

    @Override
    public void close() {
        // There is nothing to let go of.
    }
}
