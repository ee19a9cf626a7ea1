/**
 * All stores of a chain under one commit, as the cosmos-sdk's rootmulti does it: saved one after the other, and made a
 * commit by one last record. Also branches of state for work that may be thrown away.
 *
 * <p>Nothing here knows what the stores are for.
 */
package dev.hangover.model.cosmos.multistore;
