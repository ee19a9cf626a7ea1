package dev.hangover.scenarios.conformance.cosmos;

import dev.hangover.model.cosmos.apphash.CommitInfo;
import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.NodeKey;
import dev.hangover.model.cosmos.iavl.node.NodeSource;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.record.FastEntry;
import dev.hangover.model.cosmos.store.record.SavedRoot;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A store that records the writes to it. */
final class RecordingStore implements NodeStore {
    private final NodeStore store;
    private final List<StoreRecord> records = new ArrayList<>();

    RecordingStore(NodeStore store) {
        this.store = store;
    }

    /** All records since the list was cleared. */
    List<StoreRecord> records() {
        return records;
    }

    @Override
    public NodeSource nodes(String name) {
        return store.nodes(name);
    }

    @Override
    public SavedRoot root(String name, long version) {
        return store.root(name, version);
    }

    @Override
    public long latestNodeVersion(String name) {
        return store.latestNodeVersion(name);
    }

    @Override
    public List<NodeKey> nodeKeys(String name, long fromVersion) {
        return store.nodeKeys(name, fromVersion);
    }

    @Override
    public Optional<NodeKey> filed(String name, NodeKey at) {
        return store.filed(name, at);
    }

    @Override
    public FastEntry fast(String name, byte[] key) {
        return store.fast(name, key);
    }

    @Override
    public Iterator<FastEntry> fast(String name, Range range, Direction direction) {
        return store.fast(name, range, direction);
    }

    @Override
    public OptionalLong indexVersion(String name) {
        return store.indexVersion(name);
    }

    @Override
    public Optional<CommitInfo> commitInfo(long version) {
        return store.commitInfo(version);
    }

    @Override
    public long latestCommit() {
        return store.latestCommit();
    }

    @Override
    public void write(List<StoreRecord> batch) {
        records.addAll(batch);
        store.write(batch);
    }

    @Override
    public void writeSynced(List<StoreRecord> batch) {
        records.addAll(batch);
        store.writeSynced(batch);
    }

    @Override
    public IavlImage image() {
        return store.image();
    }

    @Override
    public void close() {
        store.close();
    }
}
