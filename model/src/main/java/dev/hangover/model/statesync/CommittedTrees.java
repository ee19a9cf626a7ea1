package dev.hangover.model.statesync;

import dev.hangover.model.cosmos.apphash.CommitInfo;
import dev.hangover.model.cosmos.apphash.StoreInfo;
import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.content.TreeContent;
import dev.hangover.model.cosmos.store.record.SavedRoot;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * The records that make up the trees of the latest commit and nothing older. Nodes keep the versions with which they were
 * saved, which their hashes cover (cosmos/iavl v1.2.2, export.go). Left out: upstream renumbers the nodes of a version.
 */
final class CommittedTrees {
    private CommittedTrees() {}

    static List<StoreRecord> of(IavlImage image) {
        List<StoreRecord> records = new ArrayList<>();
        CommitInfo commit = image.commitInfo()
                .orElseThrow(() -> new IllegalArgumentException("nothing was committed: there is no state to export"));
        for (StoreInfo store : commit.stores()) {
            add(store.name(), store.version(), image.content().tree(store.name()), records);
        }
        records.add(new StoreRecord.CommitPut(commit));
        records.add(new StoreRecord.LatestVersion(commit.version()));
        return records;
    }

    private static void add(String store, long version, TreeContent tree, List<StoreRecord> records) {
        SavedRoot root = tree.root(version);
        if (root instanceof SavedRoot.Own own) {
            addNodes(store, own.node(), records);
        } else if (root instanceof SavedRoot.Reference reference) {
            addNodes(store, tree.node(reference.target()), records);
            records.add(new StoreRecord.RootReference(store, version, reference.target()));
        } else {
            records.add(new StoreRecord.EmptyRoot(store, version));
        }
    }

    private static void addNodes(String store, IavlNode node, List<StoreRecord> records) {
        records.add(new StoreRecord.NodePut(store, node.at(), node));
        if (!node.isLeaf()) {
            addNodes(store, node.left(), records);
            addNodes(store, node.right(), records);
        }
    }
}
