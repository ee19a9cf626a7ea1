/**
 * The short text that names a run so that it can be made again.
 *
 * <p>A token is words and a checksum; their meaning is decided by their writer.
 */
package dev.hangover.harness.token;
