package dev.hangover.model.cosmos.iavl.node;

import dev.hangover.model.cosmos.encoding.ByteWriter;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 of nodes (cosmos/iavl v1.2.2, node.go). A hash covers height, size, version, and the key and value hash of
 * a leaf or the hashes of the children; the key of an inner node is not covered.
 *
 * <p>One digest and one buffer are used again and again, so an object of this class belongs to one tree.
 */
public final class NodeHasher {
    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private final MessageDigest sha256 = sha256();
    private final ByteWriter preimage = new ByteWriter(256);

    /**
     * The hash of a node, after those of its unhashed descendants. They are kept in the nodes.
     *
     * @param version what unsaved nodes are about to be saved as
     */
    public byte[] hash(Node node, long version) {
        if (node.hash == null) {
            if (!node.isLeaf()) {
                hash(node.left(), version);
                hash(node.right(), version);
            }
            write(node, node.isSaved() ? node.version : version);
            sha256.update(preimage.reserve(0), 0, preimage.length());
            node.hash = sha256.digest();
        }
        return node.hash;
    }

    /** The bytes whose SHA-256 is the hash of a saved node. */
    public byte[] preimage(Node node) {
        if (!node.isLeaf()) {
            hash(node.left(), node.version);
            hash(node.right(), node.version);
        }
        write(node, node.version);
        return preimage.toBytes();
    }

    private void write(Node node, long version) {
        preimage.clear().putSigned(node.height).putSigned(node.size).putSigned(version);
        if (node.isLeaf()) {
            preimage.putSized(node.key()).put(LENGTH);
            digestOf(node.value);
        } else {
            preimage.put(LENGTH).put(node.left().hash).put(LENGTH).put(node.right().hash);
        }
    }

    private void digestOf(byte[] value) {
        byte[] target = preimage.reserve(LENGTH);
        try {
            sha256.update(value);
            sha256.digest(target, preimage.length(), LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("32 bytes were reserved for a digest of 32 bytes", e);
        }
        preimage.advance(LENGTH);
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
