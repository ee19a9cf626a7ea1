/**
 * Chooses the runs to make: every fault within a bound, each distinct durable state once, or a seeded sample; and the check
 * that runs are deterministic at all.
 *
 * <p>How a single run is made and judged is the business of {@link dev.hangover.harness.run}.
 */
package dev.hangover.harness.explore;
