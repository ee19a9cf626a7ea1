/**
 * Makes failures small: takes away whatever a failing run can do without, and keeps what fails in the same way.
 *
 * <p>What can be taken away is known to whoever offers a {@link dev.hangover.harness.shrink.Shrinkable}; nothing here knows what
 * a subject is made of.
 */
package dev.hangover.harness.shrink;
