package dev.hangover.model.cosmos.store.content;

import dev.hangover.model.cosmos.apphash.CommitInfo;
import dev.hangover.model.cosmos.apphash.StoreInfo;
import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.iavl.node.NodeKey;
import dev.hangover.model.cosmos.store.record.SavedRoot;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the versions that are kept are whole: the roots are there, and every node that can be reached from one. Nodes are looked
 * up by what they are filed under: a node in memory knows its children also when their records are gone.
 */
public final class KeptVersions {
    private final DatabaseContent content;

    /** Those of this content. */
    public KeptVersions(DatabaseContent content) {
        this.content = content;
    }

    /**
     * What is missing first, in words; empty when every kept version is whole.
     *
     * @param before how many versions before the latest committed one are kept
     */
    public Optional<String> firstMissing(long before) {
        long latest = content.latestCommit();
        for (long version = Math.max(1, latest - before); version <= latest; version++) {
            Optional<CommitInfo> commit = content.commitInfo(version);
            if (commit.isPresent()) {
                for (StoreInfo store : commit.get().stores()) {
                    Optional<String> missing = firstMissing(store.name(), store.version());
                    if (missing.isPresent()) {
                        return missing;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What is missing first of one version of one store; empty when it is whole. */
    public Optional<String> firstMissing(String store, long version) {
        TreeContent tree = content.tree(store);
        SavedRoot root = tree.root(version);
        Optional<NodeKey> missing = Optional.empty();
        if (root instanceof SavedRoot.Missing) {
            missing = Optional.of(NodeKey.root(version));
        } else if (root instanceof SavedRoot.Own own) {
            missing = below(tree, own.node(), new TreeSet<>());
        } else if (root instanceof SavedRoot.Reference reference) {
            missing = at(tree, reference.target(), new TreeSet<>());
        }
        return missing.map(node -> store + " version " + version + ", node " + node);
    }

    private static Optional<NodeKey> at(TreeContent tree, NodeKey key, Set<NodeKey> seen) {
        if (!seen.add(key)) {
            return Optional.empty();
        }
        return tree.filed(key).isEmpty() ? Optional.of(key) : below(tree, tree.node(key), seen);
    }

    private static Optional<NodeKey> below(TreeContent tree, IavlNode node, Set<NodeKey> seen) {
        if (node.isLeaf()) {
            return Optional.empty();
        }
        return at(tree, node.leftKey(), seen).or(() -> at(tree, node.rightKey(), seen));
    }
}
