/**
 * The store's hashes: digests in lower-case hex, and the running hash of a crank.
 *
 * <p>When a hash is begun, finished or stored is decided elsewhere.
 */
package dev.hangover.model.swingstore.hash;
