package dev.hangover.harness.shrink;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.ShrunkForm;
import java.util.List;
import java.util.Optional;

/**
 * The history of shrinking a recorded run.
 *
 * @param outcome how the run ended when it was run again
 * @param sameAsRecorded whether that is how it ended when it was recorded
 * @param smallest the smallest run that fails in the same way; empty when the recorded outcome did not recur
 * @param history the runs that failed in the same way, each smaller than the one before, in words
 * @param executions runs that were made
 */
public record Shrinkage(
        Outcome outcome, boolean sameAsRecorded, Optional<ShrunkForm> smallest, List<String> history, long executions) {
    /** Keeps a copy. */
    public Shrinkage {
        history = List.copyOf(history);
    }
}
