package dev.hangover.model.cosmos.store.record;

import dev.hangover.model.cosmos.encoding.ByteReader;
import dev.hangover.model.cosmos.encoding.ByteWriter;
import dev.hangover.model.cosmos.iavl.node.NodeKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The keys of the application database (cosmos/iavl v1.2.2, nodedb.go; cosmos-sdk store/rootmulti). */
public final class RecordKeys {
    static final String INDEX_FORMAT = "1.1.0-";
    private static final byte[] INDEX_VERSION = "mstorage_version".getBytes(StandardCharsets.UTF_8);

    private RecordKeys() {}

    /** What all keys of one store begin with. */
    public static byte[] prefix(String store) {
        return ("s/k:" + store + "/").getBytes(StandardCharsets.UTF_8);
    }

    /** Where a node or root record is. */
    public static byte[] node(String store, NodeKey at) {
        byte[] prefix = prefix(store);
        return new ByteWriter(prefix.length + 13).put(prefix).put(bare(at)).toBytes();
    }

    /** What the keys of all node and root records of one store begin with. */
    public static byte[] nodePrefix(String store) {
        return new ByteWriter(32).put(prefix(store)).put('s').toBytes();
    }

    /** The node key within a full key. */
    public static NodeKey nodeKey(String store, byte[] key) {
        ByteReader in = new ByteReader(key, nodePrefix(store).length);
        return new NodeKey(in.getLong(), in.getInt());
    }

    /** Whether a key, which may be null, begins so. */
    public static boolean startsWith(byte[] key, byte[] prefix) {
        return key != null
                && key.length >= prefix.length
                && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    /** A node's key without the store: also what a root reference holds. */
    static byte[] bare(NodeKey at) {
        return new ByteWriter(13)
                .put('s')
                .putLong(at.version())
                .putInt(at.nonce())
                .toBytes();
    }

    /** Where an entry of the fast index is. */
    public static byte[] fast(String store, byte[] key) {
        byte[] prefix = prefix(store);
        return new ByteWriter(prefix.length + key.length + 1)
                .put(prefix)
                .put('f')
                .put(key)
                .toBytes();
    }

    /** Where the version of the fast index is. */
    public static byte[] indexVersion(String store) {
        byte[] prefix = prefix(store);
        return new ByteWriter(prefix.length + INDEX_VERSION.length)
                .put(prefix)
                .put(INDEX_VERSION)
                .toBytes();
    }

    /** Where the commit record of a height is. */
    public static byte[] commit(long version) {
        return ("s/" + version).getBytes(StandardCharsets.UTF_8);
    }

    /** Where the latest committed height is. */
    public static byte[] latest() {
        return "s/latest".getBytes(StandardCharsets.UTF_8);
    }
}
