/**
 * When what a node writes survives a power cut: one policy for each store, and what is left to lose under it.
 *
 * <p>Nothing here writes anything.
 */
package dev.hangover.model.durability;
