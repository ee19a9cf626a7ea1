package dev.hangover.model.swingstore.session;

/** The deviations of a swing-store that can be planted. */
public enum StoreDeviation {
    /** Closing commits the open transaction instead of dropping it. */
    CLOSE_COMMITS,
    /** A savepoint does not begin a transaction, so that its release commits. */
    SAVEPOINTS_BEGIN_NOTHING,
    /** A crank does not reset the running hash of what was written before it. */
    CRANK_HASH_GOES_ON
}
