/**
 * The key-value store: one table, three key spaces, two facets.
 *
 * <p>What else a change sets off (hash, export) is asked for here and done elsewhere.
 */
package dev.hangover.model.swingstore.kv;
