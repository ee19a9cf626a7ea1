package dev.hangover.model.swingstore.snapshot;

import java.util.OptionalLong;

/**
 * The snapshot that a vat uses, with the SHA-256 of its uncompressed bytes; its size is empty when only the record
 * was imported or repaired.
 */
public record SnapshotInfo(long snapPos, String hash, OptionalLong uncompressedSize) {}
