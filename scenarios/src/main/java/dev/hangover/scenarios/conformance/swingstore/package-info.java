/**
 * Runs the conformance vectors of @agoric/swing-store 0.10.0 (format 1) against the model, in memory and in files, and
 * names the first difference.
 *
 * <p>No vector is treated specially by its name; no rule of the store is decided here.
 */
package dev.hangover.scenarios.conformance.swingstore;
