package dev.hangover.model.cosmos.iavl.node;

import dev.hangover.model.cosmos.encoding.ByteReader;
import dev.hangover.model.cosmos.encoding.ByteWriter;

/**
 * The bytes under which a node is stored (cosmos/iavl v1.2.2, node.go). Nodes of the format before v1, whose children
 * are named by hash, are left out.
 */
public final class NodeCodec {
    private NodeCodec() {}

    /** The stored form of a saved node whose hash is known. */
    public static byte[] encode(IavlNode node) {
        ByteWriter out = new ByteWriter(node.key().length + (node.isLeaf() ? node.value.length : 64) + 24);
        out.putSigned(node.height).putSigned(node.size).putSized(node.key());
        if (node.isLeaf()) {
            return out.putSized(node.value).toBytes();
        }
        NodeKey left = node.leftKey();
        NodeKey right = node.rightKey();
        return out.putSized(node.hash())
                .putSigned(0)
                .putSigned(left.version())
                .putSigned(left.nonce())
                .putSigned(right.version())
                .putSigned(right.nonce())
                .toBytes();
    }

    /** @throws IllegalArgumentException when the bytes are no such node */
    public static IavlNode decode(NodeKey at, byte[] bytes, NodeSource source) {
        ByteReader in = new ByteReader(bytes);
        int height = (int) in.getSigned();
        int size = (int) in.getSigned();
        byte[] key = in.getSized();
        if (height == 0) {
            return IavlNode.savedLeaf(at, key, in.getSized());
        }
        byte[] hash = in.getSized();
        if (in.getSigned() != 0) {
            throw new IllegalArgumentException("node " + at + " has children of a format before iavl v1");
        }
        NodeKey left = new NodeKey(in.getSigned(), (int) in.getSigned());
        NodeKey right = new NodeKey(in.getSigned(), (int) in.getSigned());
        return IavlNode.savedInner(at, key, height, size, hash, new IavlNode.Absent(source, left, right));
    }
}
