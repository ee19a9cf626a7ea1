/**
 * The cosmos application: takes blocks from consensus, runs their transactions on its modules, calls the kernel side at
 * the points of the block cycle, and commits its stores strictly after the kernel side has committed.
 */
package dev.hangover.model.cosmos.app;
