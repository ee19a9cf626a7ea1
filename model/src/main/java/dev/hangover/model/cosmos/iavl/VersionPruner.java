package dev.hangover.model.cosmos.iavl;

import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.iavl.node.NodeKey;
import dev.hangover.model.cosmos.store.BatchWriter;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes the oldest versions out of a store, one after the other: nodes that the next version does not use go away (cosmos/iavl v1.2.2,
 * nodedb.go).
 *
 * <p>A root that the next version still uses is filed again under nonce 0. Upstream does so only where it is the next
 * version's root as well; here also where it became an inner part, so that a pruned version can be told by its missing
 * root.
 */
final class VersionPruner {
    private final String store;
    private final NodeStore nodes;
    private final BatchWriter batch;
    // Roots that were filed again in the batch, where the store does not see them yet.
    private final Set<NodeKey> reformatted = new TreeSet<>();

    VersionPruner(String store, NodeStore nodes, BatchWriter batch) {
        this.store = store;
        this.nodes = nodes;
        this.batch = batch;
    }

    /** Adds the deletion of the oldest version to the batch. A root is null for an empty tree. */
    void prune(long version, IavlNode root, IavlNode nextRoot) {
        Set<NodeKey> shared = new TreeSet<>();
        collectShared(nextRoot, version, shared);
        boolean ownRoot = root != null && root.at().equals(NodeKey.root(version));
        if (!ownRoot) {
            batch.add(new StoreRecord.NodeDeletion(store, NodeKey.root(version)));
        } else if (shared.contains(root.at())) {
            batch.add(new StoreRecord.NodeDeletion(store, root.at()));
            batch.add(new StoreRecord.NodePut(store, root.at().reformatted(), root));
            reformatted.add(root.at());
        }
        deleteOrphans(root, shared);
    }

    /** The topmost nodes of the next version that are not new in it. */
    private void collectShared(IavlNode node, long version, Set<NodeKey> shared) {
        if (node == null) {
            return;
        }
        if (node.version() <= version) {
            shared.add(node.at());
        } else if (!node.isLeaf()) {
            collectShared(node.left(), version, shared);
            collectShared(node.right(), version, shared);
        }
    }

    private void deleteOrphans(IavlNode node, Set<NodeKey> shared) {
        if (node == null || shared.contains(node.at())) {
            return;
        }
        if (reformatted.contains(node.at())) {
            batch.add(new StoreRecord.NodeDeletion(store, node.at().reformatted()));
        } else {
            nodes.filed(store, node.at()).ifPresent(at -> batch.add(new StoreRecord.NodeDeletion(store, at)));
        }
        if (!node.isLeaf()) {
            deleteOrphans(node.left(), shared);
            deleteOrphans(node.right(), shared);
        }
    }
}
