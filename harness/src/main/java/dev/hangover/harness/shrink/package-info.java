/**
 * Makes failures small: takes away whatever a failing run can do without, and keeps what fails in the same way.
 *
 * <p>A {@link dev.hangover.harness.shrink.Shrinkable} says what can be taken away; nothing here knows what a subject
 * is made of.
 */
package dev.hangover.harness.shrink;
