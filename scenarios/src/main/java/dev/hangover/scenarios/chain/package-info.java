/**
 * The node of the model as a subject of the harness, and how a scenario becomes one: its machine, its invariants, how two of
 * its durable states are compared, what its crash windows are called. Nothing above this package names the model's node.
 */
package dev.hangover.scenarios.chain;
