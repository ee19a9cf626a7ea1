package dev.hangover.scenarios.conformance.swingstore;

/** Where the store under test lives. */
public enum StoreMode {
    /** In SQLite's memory, reopened from images. */
    MEMORY,
    /** In real files. */
    FILE
}
