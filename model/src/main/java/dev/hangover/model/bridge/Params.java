package dev.hangover.model.bridge;

/**
 * What governance decides about the kernel (agoric-sdk x/swingset, params).
 *
 * @param computeLimit what the kernel may compute in one block
 * @param vatCleanupBudget how much of each kind is deleted in one block of what terminated vats left
 * @param inboundQueueMax how many actions may wait before transactions are refused
 */
public record Params(long computeLimit, long vatCleanupBudget, long inboundQueueMax) {
    /** What a chain begins with. */
    public static Params standard() {
        return new Params(160, 4, 9);
    }
}
