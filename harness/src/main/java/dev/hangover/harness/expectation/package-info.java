/** Expectations of an exploration, and the check of its result against them. */
package dev.hangover.harness.expectation;
