package dev.hangover.model.cosmos.iavl.node;

/**
 * Under what a saved node is found (cosmos/iavl v1.2.2, node.go).
 *
 * @param version the version with which the node was saved first
 * @param nonce the node's place among the new nodes of that version, counted in pre-order from 1, so that a root has 1.
 *     A root that outlives its own pruned version is filed again under 0.
 */
public record NodeKey(long version, int nonce) implements Comparable<NodeKey> {
    /** Where the root of a version is found. */
    public static NodeKey root(long version) {
        return new NodeKey(version, 1);
    }

    /** Where the root of a version is found after that version was pruned, when later ones still use the node. */
    public NodeKey reformatted() {
        return new NodeKey(version, 0);
    }

    @Override
    public int compareTo(NodeKey other) {
        int byVersion = Long.compare(version, other.version);
        return byVersion != 0 ? byVersion : Integer.compare(nonce, other.nonce);
    }

    @Override
    public String toString() {
        return version + ":" + nonce;
    }
}
