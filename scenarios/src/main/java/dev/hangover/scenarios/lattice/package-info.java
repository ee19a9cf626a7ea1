/** What becomes of every pair of heights that a power cut can leave. */
package dev.hangover.scenarios.lattice;
