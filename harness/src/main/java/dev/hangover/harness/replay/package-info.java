/** Recorded runs: what names one, the forms in which it is kept, and how it is made again. */
package dev.hangover.harness.replay;
