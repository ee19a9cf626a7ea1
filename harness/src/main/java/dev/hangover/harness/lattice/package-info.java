/** What becomes of every pair of versions that a power cut can leave of two stores. */
package dev.hangover.harness.lattice;
