/** The error for bad input, and text of others made fit for one line. */
package dev.hangover.harness.input;
