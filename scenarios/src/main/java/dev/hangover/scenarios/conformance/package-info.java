/**
 * Runs recorded histories of the real systems against the model, up to the first difference.
 *
 * <p>Every kind of history is known here; its operations are in the packages below. Nothing here prints or exits.
 */
package dev.hangover.scenarios.conformance;
