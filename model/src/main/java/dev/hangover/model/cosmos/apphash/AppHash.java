package dev.hangover.model.cosmos.apphash;

import dev.hangover.model.cosmos.encoding.ByteWriter;
import dev.hangover.model.cosmos.iavl.node.NodeHasher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hash over all stores of a commit: the Merkle tree of RFC 6962 over (name, SHA-256 of root), sorted by name
 * (cosmos-sdk store/internal/maps and CometBFT crypto/merkle).
 */
public final class AppHash {
    private final MessageDigest sha256 = NodeHasher.sha256();

    private AppHash() {}

    /** The hash over stores of these infos, in any order. With no stores at all it is the SHA-256 of nothing. */
    public static byte[] of(List<StoreInfo> stores) {
        SortedMap<String, byte[]> roots = new TreeMap<>();
        stores.forEach(store -> roots.put(store.name(), store.root()));
        return of(roots);
    }

    /** The hash over roots by name. */
    public static byte[] of(SortedMap<String, byte[]> roots) {
        return new AppHash().over(roots);
    }

    private byte[] over(SortedMap<String, byte[]> roots) {
        if (roots.isEmpty()) {
            return sha256.digest();
        }
        List<byte[]> leaves = new ArrayList<>(roots.size());
        for (Map.Entry<String, byte[]> entry : roots.entrySet()) {
            byte[] name = entry.getKey().getBytes(StandardCharsets.UTF_8);
            leaves.add(new ByteWriter(name.length + 40)
                    .put(0)
                    .putSized(name)
                    .putSized(sha256.digest(entry.getValue()))
                    .toBytes());
        }
        return merkle(leaves);
    }

    private byte[] merkle(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return sha256.digest(leaves.get(0));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        byte[] left = merkle(leaves.subList(0, split));
        byte[] right = merkle(leaves.subList(split, leaves.size()));
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }
}
