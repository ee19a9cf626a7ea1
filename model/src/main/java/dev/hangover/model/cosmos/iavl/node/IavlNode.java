package dev.hangover.model.cosmos.iavl.node;

import dev.hangover.harness.simulation.Measured;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * A node of the tree: a leaf with key and value, or an inner node with the least key of its right subtree.
 *
 * <p>A new node is unsaved and belongs to one tree, which changes it in place. A saved node has a version and never
 * changes; any number of trees, images and runs share it. One that was read from bytes fetches its children on first
 * use; caching them is not an observable change.
 */
public final class IavlNode implements Measured {
    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] key;
    // The first eight bytes of the key, zeros behind a shorter one: most comparisons need no more, and the key itself
    // stays out of the processor's cache.
    private long prefix;
    byte[] value;
    byte height;
    int size;
    long version;
    int nonce;
    // The hash lies within the node: an array of its own would be one more miss of the processor's cache.
    // All zero means not computed yet.
    private long hash0;
    private long hash1;
    private long hash2;
    private long hash3;
    private IavlNode left;
    private IavlNode right;
    private final Absent absent;

    private IavlNode(byte[] key, long prefix, Absent absent) {
        this.key = key;
        this.prefix = prefix;
        this.absent = absent;
    }

    /**
     * A saved node never changes, and its hash covers all that is below it, whether fetched or not. An unsaved one is
     * what it holds.
     */
    @Override
    public Object measured() {
        return isSaved()
                ? List.of(version, nonce, hash())
                : Arrays.asList(key, value, height, size, isLeaf() ? null : left(), isLeaf() ? null : right());
    }

    static IavlNode leaf(byte[] key, byte[] value) {
        IavlNode leaf = new IavlNode(key, prefix(key), null);
        leaf.value = value;
        leaf.size = 1;
        return leaf;
    }

    static IavlNode above(IavlNode left, IavlNode right, byte[] leastKeyOfRight) {
        IavlNode inner = new IavlNode(leastKeyOfRight, prefix(leastKeyOfRight), null);
        inner.left = left;
        inner.right = right;
        inner.measure();
        return inner;
    }

    /** A leaf as it was read from a store. Its hash is computed when needed. */
    static IavlNode savedLeaf(NodeKey at, byte[] key, byte[] value) {
        IavlNode leaf = leaf(key, value);
        leaf.version = at.version();
        leaf.nonce = at.nonce();
        return leaf;
    }

    /** An inner node as it was read from a store. */
    static IavlNode savedInner(NodeKey at, byte[] key, int height, int size, byte[] hash, Absent children) {
        IavlNode inner = new IavlNode(key, prefix(key), children);
        inner.version = at.version();
        inner.nonce = at.nonce();
        inner.height = (byte) height;
        inner.size = size;
        inner.takeHash(hash);
        return inner;
    }

    /** This node if it may still be changed, else an unsaved copy. Either way its hash has to be computed again. */
    IavlNode editable() {
        if (version == 0) {
            forgetHash();
            return this;
        }
        IavlNode copy = new IavlNode(key, prefix, absent);
        copy.value = value;
        copy.height = height;
        copy.size = size;
        copy.left = left;
        copy.right = right;
        return copy;
    }

    /** The first eight bytes of a key as a number that compares, unsigned, as the key does. */
    static long prefix(byte[] key) {
        if (key.length >= Long.BYTES) {
            return (long) BIG_ENDIAN.get(key, 0);
        }
        long prefix = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            prefix = prefix << 8 | (i < key.length ? key[i] & 0xff : 0);
        }
        return prefix;
    }

    /** How another key, whose prefix is known, compares to this node's: negative when it is the lesser one. */
    int compareTo(byte[] other, long otherPrefix) {
        return otherPrefix == prefix ? Arrays.compareUnsigned(other, key) : Long.compareUnsigned(otherPrefix, prefix);
    }

    void key(byte[] newKey) {
        key = newKey;
        prefix = prefix(newKey);
    }

    /** Height and size follow from the children. */
    void measure() {
        IavlNode l = left();
        IavlNode r = right();
        height = (byte) (Math.max(l.height, r.height) + 1);
        size = l.size + r.size;
    }

    /** How much higher the left subtree is than the right one. */
    int slope() {
        return left().height - right().height;
    }

    void left(IavlNode child) {
        left = child;
    }

    void right(IavlNode child) {
        right = child;
    }

    /** The left child of an inner node. */
    public IavlNode left() {
        if (left == null) {
            left = absent.source.node(absent.left);
        }
        return left;
    }

    /** The right child of an inner node. */
    public IavlNode right() {
        if (right == null) {
            right = absent.source.node(absent.right);
        }
        return right;
    }

    /** Whether the left child would have to be fetched: it is saved, then, and nothing below it is new. */
    boolean leftIsAbsent() {
        return left == null;
    }

    boolean rightIsAbsent() {
        return right == null;
    }

    /** Under what the left child of a saved inner node is found. */
    public NodeKey leftKey() {
        return left == null ? absent.left : left.at();
    }

    /** Under what the right child of a saved inner node is found. */
    public NodeKey rightKey() {
        return right == null ? absent.right : right.at();
    }

    /** Whether it has a value and no children. */
    public boolean isLeaf() {
        return height == 0;
    }

    /** Whether it has a version and changes no more. */
    public boolean isSaved() {
        return version != 0;
    }

    /** Under what a saved node was filed when it was saved. */
    public NodeKey at() {
        return new NodeKey(version, nonce);
    }

    /** A leaf's key, or the least key of an inner node's right subtree. Not to be changed. */
    public byte[] key() {
        return key;
    }

    /** A leaf's value, null for an inner node. Not to be changed. */
    public byte[] value() {
        return value;
    }

    /** Zero for a leaf, else one more than the higher child. */
    public int height() {
        return height;
    }

    /** Number of leaves from here down. */
    public int size() {
        return size;
    }

    /** The version it was saved with, 0 while it is unsaved. */
    public long version() {
        return version;
    }

    /** The nonce it was saved with. */
    public int nonce() {
        return nonce;
    }

    /** The hash of a saved node, null for one that was read from bytes and not hashed since. */
    public byte[] hash() {
        if (!isHashed()) {
            return null;
        }
        byte[] hash = new byte[NodeHasher.LENGTH];
        putHash(hash, 0);
        return hash;
    }

    boolean isHashed() {
        return (hash0 | hash1 | hash2 | hash3) != 0;
    }

    private void forgetHash() {
        // Mostly there is none, and a needless write costs.
        if (isHashed()) {
            hash0 = 0;
            hash1 = 0;
            hash2 = 0;
            hash3 = 0;
        }
    }

    /** Writes the hash, which must be known, to a place in an array. */
    void putHash(byte[] target, int at) {
        BIG_ENDIAN.set(target, at, hash0);
        BIG_ENDIAN.set(target, at + 8, hash1);
        BIG_ENDIAN.set(target, at + 16, hash2);
        BIG_ENDIAN.set(target, at + 24, hash3);
    }

    void takeHash(byte[] hash) {
        hash0 = (long) BIG_ENDIAN.get(hash, 0);
        hash1 = (long) BIG_ENDIAN.get(hash, 8);
        hash2 = (long) BIG_ENDIAN.get(hash, 16);
        hash3 = (long) BIG_ENDIAN.get(hash, 24);
    }

    /** The children of a node that was read from bytes, before their first use. */
    record Absent(NodeSource source, NodeKey left, NodeKey right) {}
}
