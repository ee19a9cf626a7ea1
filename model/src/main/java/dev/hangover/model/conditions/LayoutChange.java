package dev.hangover.model.conditions;

/** What the swing-store does about its own layout when it is opened for the first time (agoric-sdk #8089). */
public enum LayoutChange {
    /** It is as it should be. */
    NONE,
    /** It is changed, and export data is handed over before the store is open. */
    HANDED_OVER,
    /** It is changed and that is committed; export data is left in its table, for whoever opens the store next. */
    LEFT_PENDING
}
