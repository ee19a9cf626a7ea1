/**
 * The exploration of one case: which runs are made within a plan, and the result that is told of them, with the token of each
 * failure and its smallest form.
 */
package dev.hangover.harness.cases;
