package dev.hangover.model.cosmos.store.record;

import dev.hangover.model.cosmos.apphash.CommitInfo;
import dev.hangover.model.cosmos.encoding.ByteReader;
import dev.hangover.model.cosmos.iavl.node.NodeCodec;
import dev.hangover.model.cosmos.iavl.node.NodeKey;
import dev.hangover.model.cosmos.iavl.node.NodeSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/** Reads records back from the bytes of the application database. */
public final class RecordDecoder {
    private static final String TREES = "s/k:";

    private final Function<String, NodeSource> sources;

    /** @param sources for each store, where the children of its nodes will be fetched from */
    public RecordDecoder(Function<String, NodeSource> sources) {
        this.sources = sources;
    }

    /**
     * The record with this key and value.
     *
     * @throws IllegalArgumentException when it is none that the Go programs would write
     */
    public StoreRecord decode(byte[] key, byte[] value) {
        // One character a byte, so that positions are the same.
        String text = new String(key, StandardCharsets.ISO_8859_1);
        if (text.startsWith(TREES)) {
            int end = text.indexOf('/', TREES.length());
            String store = new String(key, TREES.length(), end - TREES.length(), StandardCharsets.UTF_8);
            return ofTree(store, Arrays.copyOfRange(key, end + 1, key.length), value);
        }
        if (text.equals("s/latest")) {
            return new StoreRecord.LatestVersion(latest(value));
        }
        if (text.startsWith("s/")) {
            return new StoreRecord.CommitPut(CommitInfo.decode(value));
        }
        throw new IllegalArgumentException("not a key of the application database: '" + text + "'");
    }

    private StoreRecord ofTree(String store, byte[] key, byte[] value) {
        return switch (key[0]) {
            case 's' -> node(store, nodeKey(key), value);
            case 'f' -> new StoreRecord.FastPut(store, fastEntry(Arrays.copyOfRange(key, 1, key.length), value));
            case 'm' -> new StoreRecord.IndexVersion(store, indexVersion(value));
            default -> throw new IllegalArgumentException("not a record of store '" + store + "': kind " + key[0]);
        };
    }

    private StoreRecord node(String store, NodeKey at, byte[] value) {
        if (value.length == 0) {
            return new StoreRecord.EmptyRoot(store, at.version());
        }
        if (value[0] == 's') {
            return new StoreRecord.RootReference(store, at.version(), nodeKey(value));
        }
        // A node that was filed again under nonce 0 keeps the nonce that it was saved with: others know it by that.
        NodeKey own = at.nonce() == 0 ? NodeKey.root(at.version()) : at;
        return new StoreRecord.NodePut(store, at, NodeCodec.decode(own, value, sources.apply(store)));
    }

    /** A node's key from the bytes after the store's prefix. */
    static NodeKey nodeKey(byte[] bare) {
        ByteReader in = new ByteReader(bare, 1);
        return new NodeKey(in.getLong(), in.getInt());
    }

    /** An entry of the fast index. */
    public static FastEntry fastEntry(byte[] key, byte[] value) {
        ByteReader in = new ByteReader(value);
        return new FastEntry(key, in.getSigned(), in.getSized());
    }

    /** The version that the fast index goes up to. */
    public static long indexVersion(byte[] value) {
        String text = new String(value, StandardCharsets.UTF_8);
        return Long.parseLong(text.substring(text.indexOf('-') + 1));
    }

    /** The latest committed height. */
    public static long latest(byte[] value) {
        return value.length == 0 ? 0 : new ByteReader(value, 1).getUnsigned();
    }
}
