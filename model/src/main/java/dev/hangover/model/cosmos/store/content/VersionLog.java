package dev.hangover.model.cosmos.store.content;

import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.iavl.node.NodeKey;
import dev.hangover.model.cosmos.store.record.SavedRoot;
import dev.hangover.model.disk.ContentSum;
import dev.hangover.model.disk.Summed;
import java.util.ArrayList;
import java.util.List;

/**
 * All node and root records of one tree that were filed under one version. Immutable.
 *
 * <p>Nodes stand at the index of their nonce; index 1 is empty when the root record is a reference or stands for an
 * empty tree.
 */
final class VersionLog implements Summed {
    private static final SavedRoot MISSING = new SavedRoot.Missing();

    private final long version;
    private final IavlNode[] nodes;
    private final SavedRoot otherRoot;
    private ContentSum sum;

    VersionLog(long version, IavlNode[] nodes, SavedRoot otherRoot) {
        this.version = version;
        this.nodes = nodes;
        this.otherRoot = otherRoot;
    }

    /** A node, null when it is not there. */
    IavlNode node(int nonce) {
        return nonce < nodes.length ? nodes[nonce] : null;
    }

    /** What stands where the root of this version would be. */
    SavedRoot root() {
        IavlNode own = node(1);
        if (own != null) {
            return new SavedRoot.Own(own);
        }
        return otherRoot == null ? MISSING : otherRoot;
    }

    /** A reference or empty root record, null when there is none. */
    SavedRoot otherRoot() {
        return otherRoot;
    }

    /** All records, in the order of their nonces. */
    List<NodeKey> keys() {
        List<NodeKey> keys = new ArrayList<>();
        for (int nonce = 0; nonce < Math.max(2, nodes.length); nonce++) {
            if (node(nonce) != null || nonce == 1 && otherRoot != null) {
                keys.add(new NodeKey(version, nonce));
            }
        }
        return keys;
    }

    /** Nodes by nonce, as a copy with room for more. */
    IavlNode[] copyOfNodes(int length) {
        IavlNode[] copy = new IavlNode[Math.max(length, nodes.length)];
        System.arraycopy(nodes, 0, copy, 0, nodes.length);
        return copy;
    }

    @Override
    public ContentSum sum() {
        if (sum == null) {
            ContentSum total = ContentSum.ZERO;
            for (int nonce = 0; nonce < nodes.length; nonce++) {
                if (nodes[nonce] != null) {
                    total = total.plus(sumOf(nodes[nonce], nonce));
                }
            }
            sum = total.plus(sumOfOtherRoot());
        }
        return sum;
    }

    /** The hash covers all of a node but the keys under which it and its children are filed. */
    private static ContentSum sumOf(IavlNode node, int nonce) {
        ContentSum own = ContentSum.ZERO.mix(node.hash()).mix(nonce);
        return node.isLeaf() ? own : mix(mix(own.mix(node.key()), node.leftKey()), node.rightKey());
    }

    private ContentSum sumOfOtherRoot() {
        if (otherRoot instanceof SavedRoot.Reference reference) {
            return mix(ContentSum.ZERO.mix('r').mix(version), reference.target());
        }
        return otherRoot == null ? ContentSum.ZERO : ContentSum.ZERO.mix('e').mix(version);
    }

    private static ContentSum mix(ContentSum sum, NodeKey key) {
        return sum.mix(key.version()).mix(key.nonce());
    }
}
