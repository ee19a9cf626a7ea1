package dev.hangover.model.disk;

/** Whether a store syncs where it promises to. */
public enum Syncing {
    /** It does. */
    SYNC,
    /**
     * It says so and does not: a disk that lies, or LevelDB closing a full journal without a sync (agoric-sdk #6736). At
     * most the last three commits are lost.
     */
    ASYNC
}
