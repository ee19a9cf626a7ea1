/**
 * Where faults strike: readable coordinates, and the plans that decide at each place whether one does.
 *
 * <p>Nothing here knows what a fault does to the subject; that is the run's business.
 */
package dev.hangover.harness.fault;
