/**
 * The SwingSet kernel in small: cranks that take one entry each from the run-queue, deliveries and what becomes of them,
 * termination and cleanup, the compute budget of a block, the schema of its keys.
 */
package dev.hangover.model.kernel;
