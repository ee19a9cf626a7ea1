/**
 * The tree of one IAVL store as a data structure: nodes, their shape, their hashes and their bytes.
 *
 * <p>Nothing here knows of saving, of versions that were saved before, or of the fast index: that is the business of
 * {@code dev.hangover.model.cosmos.iavl}.
 */
package dev.hangover.model.cosmos.iavl.node;
