package dev.hangover.model.cosmos.store.memory;

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
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An application database whose disk is an immutable value. Booting from an image and taking one cost nothing. */
public final class MemoryNodeStore implements NodeStore {
    private DatabaseContent content;

    /** An empty database. */
    public MemoryNodeStore() {
        this(DatabaseContent.EMPTY);
    }

    /** The database as an image left it, of whichever kind. */
    public MemoryNodeStore(IavlImage image) {
        this(image.content());
    }

    private MemoryNodeStore(DatabaseContent content) {
        this.content = content;
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
        content = content.with(batch);
    }

    @Override
    public void writeSynced(List<StoreRecord> batch) {
        content = content.with(batch);
    }

    @Override
    public MemoryImage image() {
        return new MemoryImage(content);
    }

    @Override
    public void close() {
        // There is nothing to let go of.
    }
}
