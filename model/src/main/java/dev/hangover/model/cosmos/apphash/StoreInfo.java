package dev.hangover.model.cosmos.apphash;

import dev.hangover.harness.simulation.Measured;
import java.util.HexFormat;
import java.util.List;

/** A store in a commit record. The AppHash does not cover the version; the root must not be changed. */
public record StoreInfo(String name, long version, byte[] root) implements Measured {
    /** The root does not change: which records share one array does not matter. */
    @Override
    public Object measured() {
        return List.of(name, version, HexFormat.of().formatHex(root));
    }
}
