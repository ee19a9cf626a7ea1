/**
 * Torn writes: files of the two databases are cut, torn and damaged byte by byte, and opened again.
 *
 * <p>No node runs on them here; what a node makes of a state is explored elsewhere.
 */
package dev.hangover.scenarios.diskfaults;
