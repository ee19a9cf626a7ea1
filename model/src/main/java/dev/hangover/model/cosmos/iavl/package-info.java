/**
 * An IAVL store with its versions: saving, loading, replaying a save, pruning, rolling back, and the fast index beside
 * the tree.
 *
 * <p>The tree itself is in {@code node} below; what is durable is behind the port in
 * {@code dev.hangover.model.cosmos.store}. Nothing here knows of other stores or of an AppHash.
 */
package dev.hangover.model.cosmos.iavl;
