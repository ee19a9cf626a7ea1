/**
 * What happened in a run, for its reader: the rows of the lane table.
 *
 * <p>A trace is a value. Recording one never changes the run.
 */
package dev.hangover.harness.trace;
