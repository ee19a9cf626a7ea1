/**
 * What the stores of a node stand on: files and H2's MVStore as every store uses them, values that share with their successors
 * whatever stayed the same, and when what is written survives a power cut. Nothing here knows what the contents mean.
 */
package dev.hangover.model.disk;
