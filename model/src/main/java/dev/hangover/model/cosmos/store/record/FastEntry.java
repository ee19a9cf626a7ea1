package dev.hangover.model.cosmos.store.record;

/**
 * What the fast index knows of a key: its latest value without a walk down the tree.
 *
 * @param key the key. Not to be changed.
 * @param version the version that last set it; after a rebuild of the index, the version it was rebuilt for
 * @param value the value. Not to be changed.
 */
public record FastEntry(byte[] key, long version, byte[] value) {}
