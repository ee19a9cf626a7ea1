/**
 * Vectors of the cosmos side: single IAVL trees, multistores and the AppHash.
 *
 * <p>Every history runs against both kinds of store and must be answered alike.
 */
package dev.hangover.scenarios.conformance.cosmos;
