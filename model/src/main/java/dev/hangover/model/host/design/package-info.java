/**
 * The host protocols that are compared: a small class for each design, and a table of their variants. What they share lives in
 * {@link dev.hangover.model.host}; a class here says only where it differs.
 */
package dev.hangover.model.host.design;
