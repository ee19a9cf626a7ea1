package dev.hangover.model.cosmos.store.content;

import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.iavl.node.NodeKey;
import dev.hangover.model.cosmos.store.record.SavedRoot;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import dev.hangover.model.disk.PersistentMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Applies the records of one batch to the content of one tree. */
final class TreeContentEditor {
    private final Map<Long, Draft> drafts = new TreeMap<>();
    private PersistentMap<Long, VersionLog> versions;
    private PersistentMap<byte[], IndexEntry> index;
    private OptionalLong indexVersion;

    TreeContentEditor(
            PersistentMap<Long, VersionLog> versions,
            PersistentMap<byte[], IndexEntry> index,
            OptionalLong indexVersion) {
        this.versions = versions;
        this.index = index;
        this.indexVersion = indexVersion;
    }

    void apply(StoreRecord.OfTree record) {
        if (record instanceof StoreRecord.NodePut put) {
            draft(put.at().version()).put(put.at().nonce(), put.node());
        } else if (record instanceof StoreRecord.FastPut put) {
            index = index.with(put.entry().key(), new IndexEntry(put.entry()));
        } else if (record instanceof StoreRecord.FastDeletion deletion) {
            index = index.without(deletion.entry());
        } else if (record instanceof StoreRecord.IndexVersion version) {
            indexVersion = OptionalLong.of(version.version());
        } else if (record instanceof StoreRecord.RootReference reference) {
            draft(reference.version()).otherRoot = new SavedRoot.Reference(reference.target());
        } else if (record instanceof StoreRecord.EmptyRoot empty) {
            draft(empty.version()).otherRoot = new SavedRoot.Empty();
        } else if (record instanceof StoreRecord.NodeDeletion deletion) {
            draft(deletion.at().version()).delete(deletion.at());
        }
    }

    TreeContent done() {
        for (Map.Entry<Long, Draft> entry : drafts.entrySet()) {
            VersionLog log = entry.getValue().done(entry.getKey());
            versions = log == null ? versions.without(entry.getKey()) : versions.with(entry.getKey(), log);
        }
        return new TreeContent(versions, index, indexVersion);
    }

    private Draft draft(long version) {
        return drafts.computeIfAbsent(version, v -> new Draft(versions.get(v)));
    }

    /** The log of one version while a batch is applied to it. */
    private static final class Draft {
        private IavlNode[] nodes;
        private SavedRoot otherRoot;

        private Draft(VersionLog before) {
            nodes = before == null ? new IavlNode[8] : before.copyOfNodes(0);
            otherRoot = before == null ? null : before.otherRoot();
        }

        private void put(int nonce, IavlNode node) {
            if (nonce >= nodes.length) {
                IavlNode[] larger = new IavlNode[Math.max(nonce + 1, nodes.length * 2)];
                System.arraycopy(nodes, 0, larger, 0, nodes.length);
                nodes = larger;
            }
            nodes[nonce] = node;
        }

        private void delete(NodeKey at) {
            if (at.nonce() < nodes.length) {
                nodes[at.nonce()] = null;
            }
            if (at.nonce() == 1) {
                otherRoot = null;
            }
        }

        private VersionLog done(long version) {
            int length = nodes.length;
            while (length > 0 && nodes[length - 1] == null) {
                length--;
            }
            if (length == 0 && otherRoot == null) {
                return null;
            }
            IavlNode[] exact = new IavlNode[length];
            System.arraycopy(nodes, 0, exact, 0, length);
            return new VersionLog(version, exact, otherRoot);
        }
    }
}
