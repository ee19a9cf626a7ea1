/**
 * Runs recorded histories of the real systems against the model, and says where it first answers differently.
 *
 * <p>Every kind of history is known here; what one means is told in the packages below. Nothing here prints or exits.
 */
package dev.hangover.scenarios.conformance;
