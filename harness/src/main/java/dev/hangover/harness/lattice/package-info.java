/** The lattice of durable versions: how a subject restarts from every pair that a power cut can leave of two stores. */
package dev.hangover.harness.lattice;
