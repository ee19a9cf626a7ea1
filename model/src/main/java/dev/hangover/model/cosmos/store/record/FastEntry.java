package dev.hangover.model.cosmos.store.record;

/**
 * An entry of the fast index: the latest value of a key without a walk down the tree. Arrays must not be changed.
 *
 * @param key the key
 * @param version the version that last set it; after a rebuild of the index, the version it was rebuilt for
 * @param value the value
 */
public record FastEntry(byte[] key, long version, byte[] value) {}
