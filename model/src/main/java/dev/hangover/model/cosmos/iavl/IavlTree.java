package dev.hangover.model.cosmos.iavl;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.iavl.node.KeyValue;
import dev.hangover.model.cosmos.iavl.node.Leaves;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.iavl.node.WorkingTree;
import dev.hangover.model.cosmos.store.BatchWriter;
import dev.hangover.model.cosmos.store.CosmosBoundaries;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.record.FastEntry;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Objects;

/**
 * One IAVL store: a tree that is changed, and saved version by version (cosmos/iavl v1.2.2, MutableTree).
 *
 * <p>Left out: proofs, access by index, export and import, the node format before v1, and reads of older versions other
 * than by loading them. On an empty database nothing is written before the first save. Arrays that are handed in or out
 * must not be changed.
 */
public final class IavlTree {
    private final String store;
    private final NodeStore nodes;
    private final BatchWriter batch;
    private final TreeOptions options;
    private final Versions versions;
    private final FastIndex index;
    private final WorkingTree working = new WorkingTree(null);
    private IavlNode savedRoot;
    private byte[] savedHash;
    private long version;

    private IavlTree(String store, NodeStore nodes, BatchWriter batch, TreeOptions options) {
        this.store = store;
        this.nodes = nodes;
        this.batch = batch;
        this.options = options;
        this.versions = new Versions(store, nodes, batch.policy());
        this.index = new FastIndex(store, nodes);
    }

    /**
     * The tree at the latest version on disk, or an empty one.
     *
     * @throws Refusal when the latest version has no root
     */
    public static IavlTree load(String store, NodeStore nodes, BatchWriter batch, TreeOptions options) {
        return loadAt(0, store, nodes, batch, options);
    }

    /**
     * The tree before its first version, though versions may be on disk: a crash can leave them there before anything was
     * ever committed.
     */
    public static IavlTree loadUncommitted(String store, NodeStore nodes, BatchWriter batch, TreeOptions options) {
        IavlTree tree = new IavlTree(store, nodes, batch, options);
        tree.open(0);
        return tree;
    }

    /**
     * The tree at a version, though later ones may be on disk. An outdated fast index is rebuilt.
     *
     * @param target the version, 0 for the latest
     * @throws Refusal when that version does not exist
     */
    public static IavlTree loadAt(long target, String store, NodeStore nodes, BatchWriter batch, TreeOptions options) {
        IavlTree tree = new IavlTree(store, nodes, batch, options);
        tree.open(target == 0 ? tree.versions.latest() : target);
        return tree;
    }

    private void open(long target) {
        adopt(target, target == 0 ? null : versions.root(target));
        long latest = versions.latest();
        if (options.fastIndex() && index.isOutdated(latest)) {
            // The index is always that of the latest version, also for a tree that is loaded at an earlier one.
            boolean whole = versions.hasRoot(latest);
            index.rebuild(batch, whole ? versions.root(latest) : savedRoot, whole ? latest : version);
        }
    }

    /** Goes back to a version and deletes all later ones, half-written ones too. The fast index is rebuilt. */
    public void overwriteFrom(long target) {
        adopt(target, versions.root(target));
        batch.simulation().reach(CosmosBoundaries.ROLLBACK);
        nodes.nodeKeys(store, target + 1).forEach(key -> batch.add(new StoreRecord.NodeDeletion(store, key)));
        batch.flush();
        batch.simulation().reach(CosmosBoundaries.ROLLED_BACK);
        versions.refresh();
        if (options.fastIndex()) {
            index.rebuild(batch, savedRoot, version);
        }
    }

    /** The value of a key, null when it is absent. */
    public byte[] get(byte[] key) {
        IavlNode root = working.root();
        if (root == null) {
            return null;
        }
        if (!options.fastIndex()) {
            return valueInTree(key);
        }
        if (root != savedRoot) {
            IavlNode leaf = working.find(key);
            if (leaf != null && !leaf.isSaved()) {
                return leaf.value();
            }
            if (index.removed(key)) {
                return null;
            }
        }
        FastEntry entry = index.get(key);
        if (entry == null) {
            return version == versions.latest() ? null : valueInTree(key);
        }
        return entry.version() <= version ? entry.value() : valueInTree(key);
    }

    /** Whether a key is there. Unlike {@link #get}, this always looks into the tree. */
    public boolean has(byte[] key) {
        return working.find(key) != null;
    }

    /**
     * Sets a value, which may be empty.
     *
     * @return whether the key existed
     */
    public boolean set(byte[] key, byte[] value) {
        Objects.requireNonNull(key, "a key is wanted");
        Objects.requireNonNull(value, "a value is wanted; it may be empty");
        boolean existed = working.set(key, value);
        if (!existed) {
            index.set(key);
        }
        return existed;
    }

    /**
     * Removes a key.
     *
     * @return the value that was there, null when the key was absent
     */
    public byte[] remove(byte[] key) {
        byte[] value = working.remove(key);
        if (value != null && options.fastIndex()) {
            index.remove(key);
        }
        return value;
    }

    /** Entries within a range. The tree must not be changed meanwhile. */
    public Iterator<KeyValue> iterate(Range range, Direction direction) {
        if (options.fastIndex() && version == versions.latest()) {
            return index.iterate(working.root(), range, direction);
        }
        return Leaves.entries(working.root(), range, direction);
    }

    /** Number of keys. */
    public int size() {
        return working.root() == null ? 0 : working.root().size();
    }

    /** Height of the tree, 0 for a single leaf, -1 for an empty tree. */
    public int height() {
        return working.root() == null ? -1 : working.root().height();
    }

    /** The version that was loaded or saved last, 0 before the first. */
    public long version() {
        return version;
    }

    /** The version that the next save will have. */
    public long workingVersion() {
        return version == 0 ? options.initialVersion() : version + 1;
    }

    /** The earliest version on disk, 0 when there is none. */
    public long firstVersion() {
        return versions.first();
    }

    /** The latest version on disk, which may be ahead of this tree; 0 when there is none. */
    public long latestVersion() {
        return versions.latest();
    }

    /** Root hash of the last saved version. */
    public byte[] hash() {
        return savedHash;
    }

    /** Root hash that a save would have now. */
    public byte[] workingHash() {
        return working.hash(workingVersion());
    }

    /** Drops all changes since the last save. */
    public void rollback() {
        working.reset(savedRoot);
        index.clear();
    }

    /**
     * Saves the changes as the next version. When that version is on disk already and has the same hash, nothing is
     * written.
     *
     * @return the root hash
     * @throws Refusal when that version is on disk with another hash, or without its root
     */
    public byte[] saveVersion() {
        long next = workingVersion();
        byte[] hash = workingHash();
        if (versions.exists(next)) {
            repeat(next, hash);
        } else {
            write(next);
            versions.saved(next);
            adopt(next, working.root());
        }
        return hash;
    }

    private void repeat(long next, byte[] hash) {
        IavlNode existing = versions.root(next);
        byte[] existingHash = new WorkingTree(existing).hash(next);
        if (!Arrays.equals(existingHash, hash)) {
            HexFormat hex = HexFormat.of();
            throw new Refusal("store '" + store + "': version " + next + " was already saved to different hash: it has "
                    + hex.formatHex(existingHash) + ", now it would have " + hex.formatHex(hash));
        }
        adopt(next, existing);
    }

    private void write(long next) {
        IavlNode root = working.root();
        if (options.fastIndex()) {
            // The entries of a first save carry 1 even when versions begin later, as upstream.
            index.addTo(batch, root, version + 1, next);
        }
        if (root == null) {
            batch.add(new StoreRecord.EmptyRoot(store, next));
        } else if (root.isSaved()) {
            batch.add(new StoreRecord.RootReference(store, next, root.at()));
        } else {
            working.seal(next, node -> batch.add(new StoreRecord.NodePut(store, node.at(), node)));
        }
        batch.flush();
    }

    /**
     * Deletes all versions up to this one.
     *
     * @throws IllegalArgumentException when that is the latest version, or above it
     */
    public void deleteVersionsTo(long target) {
        if (target >= version) {
            throw new IllegalArgumentException(
                    "store '" + store + "': cannot delete versions up to " + target + ", the tree is at " + version);
        }
        if (target < versions.first() || versions.first() == 0) {
            return;
        }
        batch.simulation().reach(CosmosBoundaries.PRUNE);
        VersionPruner pruning = new VersionPruner(store, nodes, batch);
        for (long oldest = versions.first(); oldest <= target; oldest++) {
            pruning.prune(oldest, versions.root(oldest), versions.root(oldest + 1));
        }
        batch.flush();
        versions.pruned(target);
        batch.simulation().reach(CosmosBoundaries.PRUNED);
    }

    private void adopt(long newVersion, IavlNode root) {
        version = newVersion;
        savedRoot = root;
        working.reset(root);
        savedHash = working.hash(newVersion);
        index.clear();
    }

    private byte[] valueInTree(byte[] key) {
        IavlNode leaf = working.find(key);
        return leaf == null ? null : leaf.value();
    }
}
