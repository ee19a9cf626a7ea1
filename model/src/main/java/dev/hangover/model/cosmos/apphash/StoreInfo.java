package dev.hangover.model.cosmos.apphash;

import dev.hangover.harness.simulation.Measured;
import java.util.HexFormat;
import java.util.List;

/**
 * One store as a commit record names it.
 *
 * @param name the store's name
 * @param version the version of the store, not covered by the AppHash
 * @param root the root hash of its tree. Not to be changed.
 */
public record StoreInfo(String name, long version, byte[] root) implements Measured {
    /** The root does not change: which records share one array does not matter. */
    @Override
    public Object measured() {
        return List.of(name, version, HexFormat.of().formatHex(root));
    }
}
