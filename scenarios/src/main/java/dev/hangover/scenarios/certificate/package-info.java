/**
 * Completeness certificates: the graph that an exploration walked, as a file, and a checker that believes none of it. The
 * checker makes runs of its own, from the very beginning, and shares no code with the exploration: nothing here knows
 * {@code harness.explore}.
 *
 * <p>A file has one JSON object a line. The first says what was explored, and within which bound. Then come, in the order
 * of the search, a line for each run ({@code node}), for each fault that could strike in it ({@code edge}), with the
 * fingerprint of what it leaves, and for each point at which the order of tasks could have been another one ({@code
 * junction}). The last line has totals, whether the exploration came to its end, and the SHA-256 of all bytes before it.
 */
package dev.hangover.scenarios.certificate;
