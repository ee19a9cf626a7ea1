package dev.hangover.model.cosmos.iavl.node;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The SHA-256 of nodes (cosmos/iavl v1.2.2, node.go). A hash covers height, size, version, and the key and value hash of
 * a leaf or the hashes of the children; the key of an inner node is not covered.
 *
 * <p>One digest and one buffer are used again and again, so an object of this class belongs to one tree.
 */
public final class NodeHasher {
    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final int LARGEST_VARINT = 10;
    // Height, size, version, a length, and a leaf's key and value hash; the key may need more room.
    private static final int SCRATCH = 256;

    private final MessageDigest sha256 = sha256();
    private final byte[] digest = new byte[LENGTH];
    private byte[] preimage = new byte[SCRATCH];
    private int length;

    /**
     * Computes the hash of a node, after those of its unhashed descendants. They are kept in the nodes.
     *
     * @param version what unsaved nodes are about to be saved as
     */
    public void hash(IavlNode node, long version) {
        if (!node.isHashed()) {
            compute(node, version);
        }
    }

    private void compute(IavlNode node, long version) {
        if (!node.isLeaf()) {
            IavlNode left = node.left();
            IavlNode right = node.right();
            // Both are looked at before either is worked on: they are far away in memory, and two such waits cost as
            // much as one.
            boolean leftIsHashed = left.isHashed();
            boolean rightIsHashed = right.isHashed();
            if (!leftIsHashed) {
                compute(left, version);
            }
            if (!rightIsHashed) {
                compute(right, version);
            }
        }
        write(node, node.isSaved() ? node.version : version);
        sha256.update(preimage, 0, length);
        finish(digest, 0);
        node.takeHash(digest);
    }

    /** The bytes whose SHA-256 is the hash of a saved node. */
    public byte[] preimage(IavlNode node) {
        if (!node.isLeaf()) {
            hash(node.left(), node.version);
            hash(node.right(), node.version);
        }
        write(node, node.version);
        return Arrays.copyOf(preimage, length);
    }

    private void write(IavlNode node, long version) {
        length = 0;
        putSigned(node.height);
        putSigned(node.size);
        putSigned(version);
        if (node.isLeaf()) {
            writeLeaf(node);
        } else {
            writeHash(node.left());
            writeHash(node.right());
        }
    }

    private void writeLeaf(IavlNode leaf) {
        byte[] key = leaf.key();
        int needed = length + LARGEST_VARINT + key.length + 1 + LENGTH;
        if (needed > preimage.length) {
            preimage = Arrays.copyOf(preimage, needed);
        }
        putUnsigned(key.length);
        System.arraycopy(key, 0, preimage, length, key.length);
        length += key.length;
        preimage[length++] = LENGTH;
        sha256.update(leaf.value);
        finish(preimage, length);
        length += LENGTH;
    }

    private void writeHash(IavlNode child) {
        preimage[length++] = LENGTH;
        child.putHash(preimage, length);
        length += LENGTH;
    }

    private void finish(byte[] target, int at) {
        try {
            sha256.digest(target, at, LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("there is room for a digest of 32 bytes", e);
        }
    }

    // As ByteWriter does, without asking for room each time: this is the innermost loop of a commit.
    private void putSigned(long value) {
        putUnsigned((value << 1) ^ (value >> 63));
    }

    private void putUnsigned(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            preimage[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        preimage[length++] = (byte) rest;
    }

    /** A new SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
