package dev.hangover.model.node;

import java.util.Locale;

/** Where the databases of a node live. */
public enum StoreMode {
    /** In memory: fast, and an image is cheap. */
    MEMORY,
    /** In files, with everything that goes with it: write-ahead log, sync, checkpoints. */
    FILE;

    /** The lower-case name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
