/**
 * The trace of a run: the rows of the lane table.
 *
 * <p>A trace is a value. Recording one never changes the run.
 */
package dev.hangover.harness.trace;
