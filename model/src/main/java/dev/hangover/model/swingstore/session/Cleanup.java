package dev.hangover.model.swingstore.session;

import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import java.util.OptionalLong;

/** The result of a deletion with a budget: whether it is complete, and how many spans or snapshots were deleted. */
public record Cleanup(boolean done, long cleanups) {
    /**
     * Checks a budget.
     *
     * @throws SwingStoreException {@code bad-budget} when it is below 1
     */
    public static void requireBudget(OptionalLong budget, String vatId) {
        if (budget.isPresent() && budget.getAsLong() < 1) {
            throw new SwingStoreException(
                    ErrorCode.BAD_BUDGET,
                    "the budget for deleting '" + vatId + "' must be absent or positive, not " + budget.getAsLong());
        }
    }
}
