package dev.hangover.model.swingstore.snapshot;

import java.util.OptionalLong;

/**
 * The snapshot that a vat uses.
 *
 * @param snapPos the transcript position at which it was taken
 * @param hash SHA-256 of its uncompressed bytes
 * @param uncompressedSize in bytes; empty when only the record was imported or repaired
 */
public record SnapshotInfo(long snapPos, String hash, OptionalLong uncompressedSize) {}
