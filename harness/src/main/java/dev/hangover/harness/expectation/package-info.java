/** What an exploration is expected to find, and in which ways what it found is not that. */
package dev.hangover.harness.expectation;
