package org.example.shop;

/** What is wrong with the shop. */
public enum Flaw {
    /** Nothing is. */
    NONE,
    /** A recovery throws an exception that has a cause. */
    THROWS,
    /** The second order throws an exception whose text holds a random id. */
    THROWS_RANDOM_ID,
    /** The log syncs nothing, and notes what is not synced only when it is asked for its image. */
    LEARNS_WHEN_ASKED,
    /** What is not synced differs from run to run. */
    UNREPEATABLE_HISTORY,
    /** A dying process writes to the log past the simulation. */
    WRITES_WHEN_DEAD,
    /** Announces a boundary when it is loaded, and catches what comes of it. */
    ACTS_WHILE_LOADED,
    /** Works on section 0. */
    COUNTS_FROM_ZERO,
    /** Takes two orders in one step. */
    TAKES_TWO_ORDERS,
    /** A start leaves an order that was begun to the next step, and says so. */
    LEAVES_ORDER_OPEN,
    /** The same, and does not say so. */
    LEAVES_ORDER_OPEN_IN_SILENCE,
    /** Answers an order before anything of it is committed, which happens with the next one. */
    ANSWERS_EARLY,
    /** Pays the supplier of an order, before the order is committed, without looking whether it has. */
    PAYS_BLINDLY,
    /** Marks an order as paid before it pays. */
    PAYS_TOO_LATE,
    /** Pays the supplier, and looks first whether it has. */
    PAYS_ONCE,
    /** Mails the customer at every start, and the mail is one that may come again. */
    MAILS_AGAIN,
    /** A recovery appends the message of an order again. */
    APPENDS_AGAIN,
    /** The same in a shop that says that the log may have a message more than once. */
    APPENDS_AGAIN_LAWFULLY,
    /** The same, and the recovery also leaves a mark among the orders. */
    APPENDS_AGAIN_AND_MARKS,
    /** Commits what is open when it is asked to stop. */
    CLOSES_BY_COMMITTING,
    /** Catches the request to stop, and continues. */
    IGNORES_THE_STOP
}
