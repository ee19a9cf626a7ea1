/**
 * Runs recorded histories of the real systems against the model, and says where it first answers differently.
 *
 * <p>What a history means is told by its {@link dev.hangover.scenarios.conformance.VectorKind}; kinds are in the
 * packages below. Nothing here prints or exits.
 */
package dev.hangover.scenarios.conformance;
