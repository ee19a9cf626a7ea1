/** Recorded runs: their keys, their formats, and their replay. */
package dev.hangover.harness.replay;
