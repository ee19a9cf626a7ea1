/**
 * Bytes as the Go programs write them: variable-length integers, length-prefixed byte strings and the little of
 * protobuf that a commit record needs.
 *
 * <p>Nothing here knows what the bytes are for.
 */
package dev.hangover.model.cosmos.encoding;
