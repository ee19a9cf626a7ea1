package dev.hangover.model.conditions;

/** What the swing-store does about its own layout when it is opened for the first time (agoric-sdk #8089). */
public enum LayoutChange {
    /** The layout is current. */
    NONE,
    /** The layout is changed, and export data is delivered before the store is open. */
    HANDED_OVER,
    /** The layout is changed and committed; export data stays in its table for the next process. */
    LEFT_PENDING
}
