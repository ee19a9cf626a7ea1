package dev.hangover.harness.result;

import java.util.Optional;

/**
 * The point of no return of a failing run: the first place from which no continuation converges. A crash and a
 * first-in-first-out recovery, and further crashes as far as the run could still have them, are the ways out that were
 * looked for.
 *
 * @param lastEscape coordinates of the last crash that would still have led to convergence; empty when none would
 * @param from coordinates of the first place of the run from which on every way out fails; empty when there was a way out
 *     until the end
 */
public record PointOfNoReturn(Optional<String> lastEscape, Optional<String> from) {
    /** The same in one sentence. */
    public String sentence() {
        String escape = lastEscape
                .map(place -> "a crash at " + place + " could still have led to convergence")
                .orElse("no crash would have led to convergence");
        return from.map(place -> escape + "; from " + place + " on every continuation fails")
                .orElse(escape + ", and nothing was lost before the end of the run");
    }
}
