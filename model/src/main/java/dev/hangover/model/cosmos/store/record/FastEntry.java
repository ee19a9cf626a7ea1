package dev.hangover.model.cosmos.store.record;

/**
 * An entry of the fast index: the latest value of a key, with the version that set it or rebuilt the index. Arrays
 * must not be changed.
 */
public record FastEntry(byte[] key, long version, byte[] value) {}
