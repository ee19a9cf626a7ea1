package dev.hangover.model.cosmos.iavl.node;

import dev.hangover.harness.simulation.NotMeasured;
import java.util.function.Consumer;

/**
 * A tree that is being changed (cosmos/iavl v1.2.2, mutable_tree.go). Saved nodes are copied before a change, unsaved
 * ones are changed in place, and hashes are computed once, when they are asked for.
 */
public final class WorkingTree {
    @NotMeasured("scratch of one call")
    private final NodeHasher hasher = new NodeHasher();

    private IavlNode root;
    // What the recursions below bring back beside the subtree.
    @NotMeasured("result of the last call")
    private boolean existed;

    @NotMeasured("result of the last call")
    private byte[] removed;

    @NotMeasured("result of the last call")
    private byte[] passedKey;

    @NotMeasured("counts within one call")
    private int lastNonce;

    /** @param root a saved root to begin from, null for an empty tree */
    public WorkingTree(IavlNode root) {
        this.root = root;
    }

    /** The root, null when the tree is empty. */
    public IavlNode root() {
        return root;
    }

    /** Goes on from another saved root, null for an empty tree. Unsaved changes are dropped. */
    public void reset(IavlNode newRoot) {
        root = newRoot;
    }

    /** The leaf with this key, null when there is none. */
    public IavlNode find(byte[] key) {
        IavlNode node = root;
        if (node == null) {
            return null;
        }
        long prefix = IavlNode.prefix(key);
        while (!node.isLeaf()) {
            node = node.compareTo(key, prefix) < 0 ? node.left() : node.right();
        }
        return node.compareTo(key, prefix) == 0 ? node : null;
    }

    /**
     * Sets a value. Setting the value that is there already is a change all the same.
     *
     * @return whether the key existed
     */
    public boolean set(byte[] key, byte[] value) {
        existed = false;
        root = root == null ? IavlNode.leaf(key, value) : insert(root, key, IavlNode.prefix(key), value);
        return existed;
    }

    /**
     * Removes a key. Removing an absent one changes nothing.
     *
     * @return the value that was there, null when the key is absent
     */
    public byte[] remove(byte[] key) {
        removed = null;
        passedKey = null;
        if (root != null) {
            root = delete(root, key, IavlNode.prefix(key));
        }
        return removed;
    }

    /** The root hash if everything unsaved were saved as this version; the hash of nothing for an empty tree. */
    public byte[] hash(long version) {
        if (root == null) {
            return NodeHasher.sha256().digest();
        }
        hasher.hash(root, version);
        return root.hash();
    }

    /**
     * Gives all unsaved nodes their version and nonce, after which they change no more.
     *
     * @param saved gets each of them, children before parents, the root last
     */
    public void seal(long version, Consumer<IavlNode> saved) {
        lastNonce = 0;
        if (root != null && !root.isSaved()) {
            hasher.hash(root, version);
            seal(root, version, saved);
        }
    }

    private void seal(IavlNode node, long version, Consumer<IavlNode> saved) {
        node.nonce = ++lastNonce;
        if (!node.isLeaf()) {
            if (!node.leftIsAbsent() && !node.left().isSaved()) {
                seal(node.left(), version, saved);
            }
            if (!node.rightIsAbsent() && !node.right().isSaved()) {
                seal(node.right(), version, saved);
            }
        }
        node.version = version;
        saved.accept(node);
    }

    private IavlNode insert(IavlNode node, byte[] key, long prefix, byte[] value) {
        int order = node.compareTo(key, prefix);
        if (node.isLeaf()) {
            if (order == 0) {
                existed = true;
                IavlNode leaf = node.editable();
                leaf.value = value;
                return leaf;
            }
            IavlNode leaf = IavlNode.leaf(key, value);
            return order < 0 ? IavlNode.above(leaf, node, node.key()) : IavlNode.above(node, leaf, key);
        }
        IavlNode edited = node.editable();
        IavlNode child = order < 0 ? node.left() : node.right();
        int heightBefore = child.height;
        IavlNode after = insert(child, key, prefix, value);
        if (order < 0) {
            edited.left(after);
        } else {
            edited.right(after);
        }
        if (existed) {
            return edited;
        }
        edited.size++;
        // The other child need not even be looked at, mostly: it is far away in memory.
        if (after.height == heightBefore) {
            return edited;
        }
        edited.measure();
        return Rotation.balance(edited);
    }

    /** The subtree without the key, null when nothing is left of it. Leaves {@code removed} null when it is absent. */
    private IavlNode delete(IavlNode node, byte[] key, long prefix) {
        int order = node.compareTo(key, prefix);
        if (node.isLeaf()) {
            if (order != 0) {
                return node;
            }
            removed = node.value;
            return null;
        }
        IavlNode below = delete(order < 0 ? node.left() : node.right(), key, prefix);
        if (removed == null) {
            return node;
        }
        if (below == null) {
            // The sibling moves up as it is. A left leaf's parent hands its key to the first ancestor on whose right
            // this happened: it is the least key there now.
            passedKey = order < 0 ? node.key() : null;
            return order < 0 ? node.right() : node.left();
        }
        IavlNode edited = node.editable();
        if (order < 0) {
            edited.left(below);
        } else {
            edited.right(below);
            if (passedKey != null) {
                edited.key(passedKey);
                passedKey = null;
            }
        }
        edited.measure();
        return Rotation.balance(edited);
    }
}
