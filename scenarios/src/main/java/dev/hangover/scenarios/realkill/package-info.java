/**
 * Processes that are really killed, and the simulation that predicts what must be left: the child process, the parent that
 * kills it, and the comparison of both. Threads, the clock and processes are allowed here, where
 * {@link dev.hangover.harness.simulation.OutsideTheSimulation} says why; nothing here parses arguments or prints a report.
 */
package dev.hangover.scenarios.realkill;
