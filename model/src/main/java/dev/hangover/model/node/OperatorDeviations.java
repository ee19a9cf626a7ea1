package dev.hangover.model.node;

import dev.hangover.model.Deviation;

/**
 * The planted deviations of how a machine is operated.
 *
 * @param exportStartsLate the swing-store of a state-sync snapshot is exported one block after cosmos
 * @param cosmosGoesBackAlone a rollback leaves the swing-store as it is
 * @param hostStateIsNotRestored a state-sync restore leaves out the host's own keys
 */
public record OperatorDeviations(
        Deviation exportStartsLate, Deviation cosmosGoesBackAlone, Deviation hostStateIsNotRestored) {
    private static final OperatorDeviations NONE =
            new OperatorDeviations(Deviation.none(), Deviation.none(), Deviation.none());

    public static OperatorDeviations none() {
        return NONE;
    }

    public OperatorDeviations withExportStartsLate(Deviation planted) {
        return new OperatorDeviations(planted, cosmosGoesBackAlone, hostStateIsNotRestored);
    }

    public OperatorDeviations withCosmosGoesBackAlone(Deviation planted) {
        return new OperatorDeviations(exportStartsLate, planted, hostStateIsNotRestored);
    }

    public OperatorDeviations withHostStateIsNotRestored(Deviation planted) {
        return new OperatorDeviations(exportStartsLate, cosmosGoesBackAlone, planted);
    }
}
