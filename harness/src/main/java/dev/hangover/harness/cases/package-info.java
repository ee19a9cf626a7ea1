/**
 * The exploration of one case: its plan, the runs that are made within it, and the result, with token and smallest form of each
 * failure.
 */
package dev.hangover.harness.cases;
