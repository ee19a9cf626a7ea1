/**
 * What all recorded histories have in common: kinds of them, and the result of running one.
 *
 * <p>No kind is known here, and nothing prints or exits.
 */
package dev.hangover.scenarios.conformance.vector;
