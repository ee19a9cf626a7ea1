/**
 * The node of the model as a subject of the harness: its machine, its invariants, how two of its durable states are
 * compared, and what its crash windows are called. The only place where the two modules meet.
 */
package dev.hangover.scenarios.chain.node;
