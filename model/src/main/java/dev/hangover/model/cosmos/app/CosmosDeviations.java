package dev.hangover.model.cosmos.app;

import dev.hangover.model.Deviation;

/**
 * The planted deviations of the application.
 *
 * @param simulationsQueueActions actions of transactions that are only simulated get into the queue of the kernel
 * @param upgradeHandlerGoesByProcess the upgrade handler runs in the first block of each process of the new software
 */
public record CosmosDeviations(Deviation simulationsQueueActions, Deviation upgradeHandlerGoesByProcess) {
    private static final CosmosDeviations NONE = new CosmosDeviations(Deviation.none(), Deviation.none());

    public static CosmosDeviations none() {
        return NONE;
    }

    public CosmosDeviations withSimulationsQueueActions(Deviation planted) {
        return new CosmosDeviations(planted, upgradeHandlerGoesByProcess);
    }

    public CosmosDeviations withUpgradeHandlerGoesByProcess(Deviation planted) {
        return new CosmosDeviations(simulationsQueueActions, planted);
    }
}
