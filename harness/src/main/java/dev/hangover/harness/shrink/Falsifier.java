package dev.hangover.harness.shrink;

import java.util.Optional;

/**
 * Decides whether a form fails in the same way.
 *
 * @param <F> the form
 */
@FunctionalInterface
public interface Falsifier<F> {
    /**
     * Makes as many runs of this form as it takes.
     *
     * @param form what is tried
     * @param allowance counts the runs; when it is spent, no more are made and the answer may be empty for that reason
     * @return the form as it fails, which may have faults at other places, or fewer of them; empty when it does not fail
     *     in this way
     */
    Optional<F> fails(F form, Allowance allowance);
}
