/**
 * Completeness certificates: the graph that an exploration walked, as a file, and a checker that believes none of it. The
 * checker makes runs of its own, from the very beginning, and shares no code with the exploration: nothing here knows
 * {@code harness.explore}.
 */
package dev.hangover.harness.certificate;
