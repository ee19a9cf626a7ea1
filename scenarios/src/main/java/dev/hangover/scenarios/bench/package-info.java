/**
 * The figures of the performance section: ratios of two amounts of work, measured side by side in one run.
 *
 * <p>This is the one place beside the command line that reads a clock. Nothing here takes part in a run.
 */
package dev.hangover.scenarios.bench;
