package dev.hangover.model.swingstore.session;

import dev.hangover.model.Deviation;

/**
 * The planted deviations of a swing-store.
 *
 * @param closeCommits closing commits the open transaction instead of dropping it
 * @param savepointsBeginNothing a savepoint does not begin a transaction, so that its release commits
 * @param crankHashGoesOn a crank does not reset the running hash of what was written before it
 */
public record StoreDeviations(Deviation closeCommits, Deviation savepointsBeginNothing, Deviation crankHashGoesOn) {
    private static final StoreDeviations NONE =
            new StoreDeviations(Deviation.none(), Deviation.none(), Deviation.none());

    public static StoreDeviations none() {
        return NONE;
    }

    public StoreDeviations withCloseCommits(Deviation planted) {
        return new StoreDeviations(planted, savepointsBeginNothing, crankHashGoesOn);
    }

    public StoreDeviations withSavepointsBeginNothing(Deviation planted) {
        return new StoreDeviations(closeCommits, planted, crankHashGoesOn);
    }

    public StoreDeviations withCrankHashGoesOn(Deviation planted) {
        return new StoreDeviations(closeCommits, savepointsBeginNothing, planted);
    }
}
