/**
 * Results of runs and explorations, as data: outcomes, the first difference, the tally of one case.
 *
 * <p>These records are all that reports read. Nothing here runs anything or decides anything.
 */
package dev.hangover.harness.result;
