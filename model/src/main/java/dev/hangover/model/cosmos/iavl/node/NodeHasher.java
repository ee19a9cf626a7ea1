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
    private final byte[] hash = new byte[LENGTH];

    /**
     * The hash of a node, after those of its unhashed descendants. They are kept in the nodes.
     *
     * @param version what unsaved nodes are about to be saved as
     */
    public byte[] hash(Node node, long version) {
        complete(node, version);
        return node.hash();
    }

    /** The bytes whose SHA-256 is the hash of a saved node. */
    public byte[] preimage(Node node) {
        if (!node.isLeaf()) {
            complete(node.left(), node.version);
            complete(node.right(), node.version);
        }
        write(node, node.version);
        return preimage.toBytes();
    }

    /** Makes sure that the hash of a node is known, and those of all below. */
    void complete(Node node, long version) {
        if (node.isHashed()) {
            return;
        }
        if (!node.isLeaf()) {
            complete(node.left(), version);
            complete(node.right(), version);
        }
        write(node, node.isSaved() ? node.version : version);
        digest(preimage.reserve(0), preimage.length(), hash, 0);
        node.hash(hash, 0);
    }

    private void write(Node node, long version) {
        preimage.clear().putSigned(node.height).putSigned(node.size).putSigned(version);
        if (node.isLeaf()) {
            preimage.putSized(node.key()).put(LENGTH);
            byte[] target = preimage.reserve(LENGTH);
            digest(node.value, node.value.length, target, preimage.length());
            preimage.advance(LENGTH);
        } else {
            putHash(node.left());
            putHash(node.right());
        }
    }

    private void putHash(Node child) {
        preimage.put(LENGTH);
        child.copyHash(preimage.reserve(LENGTH), preimage.length());
        preimage.advance(LENGTH);
    }

    private void digest(byte[] content, int length, byte[] target, int offset) {
        try {
            sha256.update(content, 0, length);
            sha256.digest(target, offset, LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("there is no room for 32 bytes at " + offset, e);
        }
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
