/**
 * Variants of the host protocol and of the block cycle: each takes one step in another way than the design that it goes around. Which
 * incident a variant stands for is said by the package above.
 */
package dev.hangover.model.incidents.variant;
