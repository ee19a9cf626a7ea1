package dev.hangover.model.cosmos.iavl.node;

/** Keeps the two subtrees of every node within one level of each other (cosmos/iavl v1.2.2, mutable_tree.go). */
final class Rotation {
    private Rotation() {}

    /**
     * Balances one unsaved node whose subtrees are balanced. Where both rotations would do, which happens only after
     * a removal, it is the single one.
     *
     * @return the node that takes its place
     */
    static IavlNode balance(IavlNode node) {
        int slope = node.slope();
        if (slope > 1) {
            if (node.left().slope() < 0) {
                node.left(left(node.left().editable()));
            }
            return right(node);
        }
        if (slope < -1) {
            if (node.right().slope() > 0) {
                node.right(right(node.right().editable()));
            }
            return left(node);
        }
        return node;
    }

    private static IavlNode right(IavlNode node) {
        IavlNode top = node.left().editable();
        node.left(top.right());
        top.right(node);
        node.measure();
        top.measure();
        return top;
    }

    private static IavlNode left(IavlNode node) {
        IavlNode top = node.right().editable();
        node.right(top.left());
        top.left(node);
        node.measure();
        top.measure();
        return top;
    }
}
