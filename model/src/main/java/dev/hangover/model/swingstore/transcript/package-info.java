/**
 * Transcripts: spans, items, their hashes, and the artifact of a span.
 *
 * <p>What an item means is the kernel's business.
 */
package dev.hangover.model.swingstore.transcript;
