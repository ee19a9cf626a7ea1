/**
 * The short text that names a run so that it can be made again.
 *
 * <p>A token is words and a checksum; what the words mean is decided by whoever writes them.
 */
package dev.hangover.harness.token;
