package dev.hangover.model.host;

/** The conditions under which agoric-sdk issue #9655 asks whether a protocol is safe. */
public enum Condition {
    /** Every change of the kernel's state is made in a crank, whose end hands over export data. */
    NORMAL,
    /** Problem 1: export data is left for the commit. */
    LEFT_FOR_COMMIT,
    /** Problem 2: upgradeSwingset makes export data, and no crank is made before the commit. */
    UPGRADE_WITHOUT_CRANK
}
