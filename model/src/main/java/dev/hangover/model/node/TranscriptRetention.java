package dev.hangover.model.node;

/**
 * How long a node keeps what was delivered to vats (vat-transcript-retention in agoric-sdk's app.toml). Hashes of closed
 * spans are kept either way, and nothing but an export to others reads the items of one again.
 */
public enum TranscriptRetention {
    /** For ever. */
    ARCHIVAL,
    /** As long as the node itself may need it: until the span that it is in was closed. */
    OPERATIONAL
}
