package dev.hangover.model.conditions;

/** What can be different in single blocks. */
public enum BlockCondition {
    /** The kernel's state is changed outside of any crank at the end of the block, so that export data is left for the commit. */
    LATE_WRITE,
    /** No crank is made. */
    NO_CRANKS,
    /** The kernel side writes to chain storage at the end of the block, a send whose answer it does not need. */
    PUBLISH,
    /** The same with so much that the save of a tree does not fit into one batch of 100,000 bytes. */
    PUBLISH_MUCH,
    /** Clients ask the node what each transaction would cost, before it is in a block: they are simulated. */
    ESTIMATES,
    /** The mailbox is written when the sends of the block have been collected and committed, not at the end of the block. */
    LATE_MAILBOX,
    /** A process that is about to start, and has yet to finish the block, is asked for a state export first. */
    STATE_EXPORT,
    /**
     * Nothing decides on the inputs before they are executed, as on a machine without consensus: if the kernel side has not
     * committed the block when the process dies, it is forgotten.
     */
    UNDECIDED,
    /**
     * When a process starts whose kernel side has committed the block, and the block is not in the log, then the chain decides on
     * it in the next round: the same transactions, at a later time.
     */
    NEXT_ROUND
}
