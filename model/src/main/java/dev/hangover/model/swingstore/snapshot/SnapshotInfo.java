package dev.hangover.model.swingstore.snapshot;

/**
 * The snapshot that a vat uses.
 *
 * @param snapPos the transcript position at which it was taken
 * @param hash SHA-256 of its uncompressed bytes
 * @param uncompressedSize in bytes
 */
public record SnapshotInfo(long snapPos, String hash, long uncompressedSize) {}
