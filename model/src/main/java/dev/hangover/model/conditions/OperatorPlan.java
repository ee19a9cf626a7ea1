package dev.hangover.model.conditions;

/**
 * What the operator of a node does or suffers, once each: the height of the block at which he does it, 0 for never.
 *
 * @param stopInBlock stops the process in good order when this block was executed and not yet committed
 * @param rollback the operators of the chain agree after this block that it has to be decided anew: each goes back by one block
 * @param loss finds that the swing-store is gone when a process has died within a block after this one; a node that then
 *     refuses to run is built anew from the block log
 * @param snapshot takes a state-sync snapshot of this block, and builds the node from it when a process is started after the
 *     next block was committed
 * @param copies whether he copies the swing-store before the block that he will go back by: then he puts that copy back and
 *     rolls the trees back. Without a copy both databases are built anew from the block log
 */
public record OperatorPlan(long stopInBlock, long rollback, long loss, long snapshot, boolean copies) {
    /** Does nothing. */
    public static final OperatorPlan NONE = new OperatorPlan(0, 0, 0, 0, false);
}
