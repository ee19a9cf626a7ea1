package dev.hangover.model.cosmos.iavl;

import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.iavl.node.KeyValue;
import dev.hangover.model.cosmos.iavl.node.Leaves;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.store.BatchWriter;
import dev.hangover.model.cosmos.store.CosmosBoundaries;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.record.FastEntry;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import java.util.Arrays;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The fast index of one store (cosmos/iavl v1.2.2, mutable_tree.go and fastnode): the latest value of every key,
 * beside the tree. Keys that were set since the last save are found in the tree as unsaved leaves; keys that were
 * removed since are remembered here.
 */
final class FastIndex {
    private final String store;
    private final NodeStore nodes;
    private final SortedSet<byte[]> removed = new TreeSet<>(Arrays::compareUnsigned);

    FastIndex(String store, NodeStore nodes) {
        this.store = store;
        this.nodes = nodes;
    }

    void set(byte[] key) {
        if (!removed.isEmpty()) {
            removed.remove(key);
        }
    }

    void remove(byte[] key) {
        removed.add(key);
    }

    void clear() {
        removed.clear();
    }

    boolean removed(byte[] key) {
        return removed.contains(key);
    }

    FastEntry get(byte[] key) {
        return nodes.fast(store, key);
    }

    Iterator<KeyValue> iterate(IavlNode root, Range range, Direction direction) {
        Iterator<FastEntry> saved = nodes.fast(store, range, direction);
        Iterator<IavlNode> unsaved = Leaves.unsaved(root, range, direction);
        return new Overlay(saved, unsaved, removed, direction);
    }

    /** Adds what a save changes in the index: puts by key, then deletions by key, then the version. */
    void addTo(BatchWriter batch, IavlNode root, long entryVersion, long version) {
        Leaves.unsaved(root, Range.ALL, Direction.ASCENDING)
                .forEachRemaining(leaf -> batch.add(
                        new StoreRecord.FastPut(store, new FastEntry(leaf.key(), entryVersion, leaf.value()))));
        removed.forEach(key -> batch.add(new StoreRecord.FastDeletion(store, key)));
        batch.add(new StoreRecord.IndexVersion(store, version));
    }

    /** Whether the index on disk is none, or is that of another version than the latest. */
    boolean isOutdated(long latest) {
        return latest > 0 && nodes.indexVersion(store).orElse(-1) != latest;
    }

    /** Builds the index anew from a saved tree. All entries then carry the version of that tree. */
    void rebuild(BatchWriter batch, IavlNode root, long version) {
        batch.simulation().reach(CosmosBoundaries.INDEX_REBUILD);
        nodes.fast(store, Range.ALL, Direction.ASCENDING)
                .forEachRemaining(entry -> batch.add(new StoreRecord.FastDeletion(store, entry.key())));
        Leaves.of(root, Range.ALL, Direction.ASCENDING)
                .forEachRemaining(leaf ->
                        batch.add(new StoreRecord.FastPut(store, new FastEntry(leaf.key(), version, leaf.value()))));
        batch.add(new StoreRecord.IndexVersion(store, version));
        batch.flush();
        batch.simulation().reach(CosmosBoundaries.INDEX_REBUILT);
    }
}
