package dev.hangover.model.cosmos.app;

/** The deviations of the application that can be planted. */
public enum CosmosDeviation {
    /** Actions of transactions that are only simulated get into the queue of the kernel. */
    SIMULATIONS_QUEUE_ACTIONS,
    /** The upgrade handler runs in the first block of each process of the new software. */
    UPGRADE_HANDLER_GOES_BY_PROCESS
}
