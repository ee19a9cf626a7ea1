/**
 * One run of a subject, from some durable state through faults and restarts to its outcome, and the reference run that
 * it is judged by. What a subject must offer is {@link dev.hangover.harness.run.Subject}.
 *
 * <p>Which runs are made is decided in {@code explore}.
 */
package dev.hangover.harness.run;
