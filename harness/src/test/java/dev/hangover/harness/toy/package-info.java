/**
 * The smallest subject that can hang over: two counters in two stores that commit one after the other. The engine is
 * tested on it, and it is the example of how a subject is added.
 *
 * <p>{@link dev.hangover.harness.toy.Counters} is the subject, {@link dev.hangover.harness.toy.Process} one process of
 * it, {@link dev.hangover.harness.toy.ToyStore} a store; {@link dev.hangover.harness.toy.Bug} lists what can be wrong.
 */
package dev.hangover.harness.toy;
