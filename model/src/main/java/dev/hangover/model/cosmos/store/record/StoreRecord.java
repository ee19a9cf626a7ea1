package dev.hangover.model.cosmos.store.record;

import dev.hangover.model.cosmos.apphash.CommitInfo;
import dev.hangover.model.cosmos.encoding.ByteWriter;
import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.iavl.node.NodeCodec;
import dev.hangover.model.cosmos.iavl.node.NodeKey;
import java.nio.charset.StandardCharsets;

/**
 * One change of the application database, with the bytes that the Go programs would write for it (cosmos/iavl v1.2.2,
 * nodedb.go; cosmos-sdk store/rootmulti).
 */
public sealed interface StoreRecord {
    /** The full key in the database. */
    byte[] key();

    /** The value, null when the key is deleted. */
    byte[] value();

    /** A change of one tree's records. */
    sealed interface OfTree extends StoreRecord {
        String store();
    }

    /**
     * A node is filed.
     *
     * @param at under what: the node's own key, or that key reformatted
     * @param node a saved node whose hash is known
     */
    record NodePut(String store, NodeKey at, IavlNode node) implements OfTree {
        @Override
        public byte[] key() {
            return RecordKeys.node(store, at);
        }

        @Override
        public byte[] value() {
            return NodeCodec.encode(node);
        }
    }

    /** A version whose tree is that of an older root. */
    record RootReference(String store, long version, NodeKey target) implements OfTree {
        @Override
        public byte[] key() {
            return RecordKeys.node(store, NodeKey.root(version));
        }

        @Override
        public byte[] value() {
            return RecordKeys.bare(target);
        }
    }

    /** A version whose tree is empty. */
    record EmptyRoot(String store, long version) implements OfTree {
        @Override
        public byte[] key() {
            return RecordKeys.node(store, NodeKey.root(version));
        }

        @Override
        public byte[] value() {
            return new byte[0];
        }
    }

    /** A node or root record goes away. */
    record NodeDeletion(String store, NodeKey at) implements OfTree {
        @Override
        public byte[] key() {
            return RecordKeys.node(store, at);
        }

        @Override
        public byte[] value() {
            return null;
        }
    }

    /** The fast index learns a key's latest value. */
    record FastPut(String store, FastEntry entry) implements OfTree {
        @Override
        public byte[] key() {
            return RecordKeys.fast(store, entry.key());
        }

        @Override
        public byte[] value() {
            return new ByteWriter(entry.value().length + 12)
                    .putSigned(entry.version())
                    .putSized(entry.value())
                    .toBytes();
        }
    }

    /** The fast index forgets a key. */
    record FastDeletion(String store, byte[] entry) implements OfTree {
        @Override
        public byte[] key() {
            return RecordKeys.fast(store, entry);
        }

        @Override
        public byte[] value() {
            return null;
        }
    }

    /** Up to which version the fast index goes. */
    record IndexVersion(String store, long version) implements OfTree {
        @Override
        public byte[] key() {
            return RecordKeys.indexVersion(store);
        }

        @Override
        public byte[] value() {
            return (RecordKeys.INDEX_FORMAT + version).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The commit record of a height. */
    record CommitPut(CommitInfo info) implements StoreRecord {
        @Override
        public byte[] key() {
            return RecordKeys.commit(info.version());
        }

        @Override
        public byte[] value() {
            return info.encode();
        }
    }

    /** The latest committed height: writing it is what commits. */
    record LatestVersion(long version) implements StoreRecord {
        @Override
        public byte[] key() {
            return RecordKeys.latest();
        }

        @Override
        public byte[] value() {
            ByteWriter out = new ByteWriter(12);
            return version == 0
                    ? new byte[0]
                    : out.put(1 << 3).putUnsigned(version).toBytes();
        }
    }
}
