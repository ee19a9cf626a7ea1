/**
 * Measures what a process holds in memory: walks the object graph that is reachable from it and reduces it to a fingerprint,
 * or writes it out field by field. Independent of runs, faults and verdicts.
 */
package dev.hangover.harness.memory;
