package dev.hangover.scenarios.conformance.swingstore;

/** The location of the store under test. */
public enum StoreMode {
    /** In SQLite's memory, reopened from images. */
    MEMORY,
    /** In real files. */
    FILE
}
