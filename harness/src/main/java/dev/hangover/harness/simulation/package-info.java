/**
 * The world that a subject runs in, and all of the harness that a subject may see: where decisions come from
 * ({@link dev.hangover.harness.simulation.Choices}), where a process can die
 * ({@link dev.hangover.harness.simulation.Boundary}), what survives
 * ({@link dev.hangover.harness.simulation.Image}), and the single-threaded event loop that ties them together
 * ({@link dev.hangover.harness.simulation.Simulation}).
 *
 * <p>Nothing here knows who explores, judges or reports. Nothing here reads a clock or starts a thread.
 */
package dev.hangover.harness.simulation;
