package dev.hangover.model.cosmos.apphash;

/**
 * One store as a commit record names it.
 *
 * @param name the store's name
 * @param version the version of the store, not covered by the AppHash
 * @param root the root hash of its tree. Not to be changed.
 */
public record StoreInfo(String name, long version, byte[] root) {}
