package dev.hangover.model.node;

/** The deviations of consensus and of the operator that can be planted. */
public enum NodeDeviation {
    /** Consensus executes a block before it logs it. */
    EXECUTES_FIRST,
    /** The swing-store of a state-sync snapshot is exported one block after cosmos. */
    EXPORT_STARTS_LATE,
    /** A rollback leaves the swing-store as it is. */
    COSMOS_GOES_BACK_ALONE,
    /** A state-sync restore leaves out the host's own keys. */
    HOST_STATE_NOT_RESTORED
}
