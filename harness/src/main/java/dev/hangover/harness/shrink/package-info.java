/**
 * Shrinks failures: removes parts of a failing run and keeps what still fails in the same way.
 *
 * <p>A {@link dev.hangover.harness.shrink.Shrinkable} says what can be taken away; nothing here knows what a subject
 * is made of.
 */
package dev.hangover.harness.shrink;
