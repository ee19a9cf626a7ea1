package dev.hangover.model.cosmos.store.content;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.iavl.node.NodeKey;
import dev.hangover.model.cosmos.iavl.node.NodeSource;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.store.record.FastEntry;
import dev.hangover.model.cosmos.store.record.SavedRoot;
import dev.hangover.model.disk.ContentSum;
import dev.hangover.model.disk.PersistentMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** All records of one tree: a log of nodes by version, and the fast index. Immutable. */
public final class TreeContent implements NodeSource {
    static final TreeContent EMPTY = new TreeContent(
            PersistentMap.empty(Long::compare), PersistentMap.empty(Arrays::compareUnsigned), OptionalLong.empty());

    private final PersistentMap<Long, VersionLog> versions;
    private final PersistentMap<byte[], IndexEntry> index;
    private final OptionalLong indexVersion;

    TreeContent(
            PersistentMap<Long, VersionLog> versions,
            PersistentMap<byte[], IndexEntry> index,
            OptionalLong indexVersion) {
        this.versions = versions;
        this.index = index;
        this.indexVersion = indexVersion;
    }

    @Override
    public IavlNode node(NodeKey key) {
        IavlNode node = lookUp(key);
        if (node == null && key.nonce() == 1) {
            node = lookUp(key.reformatted());
        }
        if (node == null) {
            throw new Refusal("node " + key + " is missing in the store");
        }
        return node;
    }

    /** What is filed as the root of a version. */
    public SavedRoot root(long version) {
        VersionLog log = versions.get(version);
        return log == null ? new SavedRoot.Missing() : log.root();
    }

    /** The version of the largest node or root record, 0 when there is none. */
    public long latestNodeVersion() {
        Long last = versions.lastKey();
        return last == null ? 0 : last;
    }

    /** Keys of all node and root records from a version on, in order. */
    public List<NodeKey> nodeKeys(long fromVersion) {
        List<NodeKey> keys = new ArrayList<>();
        versions.values(version -> version < fromVersion, version -> false, true)
                .forEachRemaining(log -> keys.addAll(log.keys()));
        return keys;
    }

    /** Under what a node is really filed. */
    public Optional<NodeKey> filed(NodeKey at) {
        if (lookUp(at) != null) {
            return Optional.of(at);
        }
        return at.nonce() == 1 && lookUp(at.reformatted()) != null ? Optional.of(at.reformatted()) : Optional.empty();
    }

    /** What the fast index knows of a key, null when nothing. */
    public FastEntry fast(byte[] key) {
        IndexEntry found = index.get(key);
        return found == null ? null : found.entry();
    }

    /** Entries of the fast index. */
    public Iterator<FastEntry> fast(Range range, Direction direction) {
        Iterator<IndexEntry> entries = index.values(range::below, range::above, direction == Direction.ASCENDING);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public FastEntry next() {
                return entries.next().entry();
            }
        };
    }

    /** Up to which version the fast index goes, empty when there never was one. */
    public OptionalLong indexVersion() {
        return indexVersion;
    }

    TreeContentEditor edit() {
        return new TreeContentEditor(versions, index, indexVersion);
    }

    void addTo(Fingerprint.Builder fingerprint) {
        ContentSum nodes = versions.sum();
        ContentSum entries = index.sum();
        fingerprint
                .add(nodes.high())
                .add(nodes.low())
                .add(entries.high())
                .add(entries.low())
                .add(indexVersion.orElse(-1));
    }

    private IavlNode lookUp(NodeKey key) {
        VersionLog log = versions.get(key.version());
        return log == null ? null : log.node(key.nonce());
    }
}
