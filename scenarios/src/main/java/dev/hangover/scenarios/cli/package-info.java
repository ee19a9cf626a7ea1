/**
 * The command line: arguments, exit status, what is printed and which files are written. Threads and the wall clock are
 * allowed here, and only where {@link dev.hangover.harness.simulation.OutsideTheSimulation} says why; no run happens here.
 */
package dev.hangover.scenarios.cli;
