package dev.hangover.harness.certificate;

import dev.hangover.harness.result.Tally;

/**
 * The totals of a certificate, from its last line.
 *
 * @param nodes runs, the reference run included
 * @param edges faults that could strike
 * @param choicePoints places at which the order of tasks could have been another one
 * @param merged faults that left what a run had been continued from already
 * @param verdicts how many runs ended in which way
 * @param complete whether nothing was left to be tried
 * @param digest SHA-256 of all lines before, with their line ends, in hex
 */
public record Totals(
        long nodes, long edges, long choicePoints, long merged, Tally verdicts, boolean complete, String digest) {}
