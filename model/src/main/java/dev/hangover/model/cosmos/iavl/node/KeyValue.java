package dev.hangover.model.cosmos.iavl.node;

/**
 * One entry of a store. The arrays are the store's own and must not be changed.
 *
 * @param key not null, may be empty
 * @param value not null, may be empty
 */
public record KeyValue(byte[] key, byte[] value) {}
