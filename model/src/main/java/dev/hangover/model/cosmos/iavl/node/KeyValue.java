package dev.hangover.model.cosmos.iavl.node;

/** An entry of a store. Neither array is null; both are the store's own and must not be changed. */
public record KeyValue(byte[] key, byte[] value) {}
