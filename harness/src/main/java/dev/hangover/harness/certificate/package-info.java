/**
 * Completeness certificates: the graph that an exploration walked, as a file, and a checker that takes none of it for
 * granted. The checker makes each run again, from the very beginning, and shares no code with the exploration: nothing here
 * knows {@code harness.explore}.
 */
package dev.hangover.harness.certificate;
