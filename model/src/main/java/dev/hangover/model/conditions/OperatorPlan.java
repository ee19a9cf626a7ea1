package dev.hangover.model.conditions;

/**
 * The plan of a node's operator: for each operation the height of its block, 0 for never; each happens once.
 *
 * @param stopInBlock a clean stop after the execution of this block and before its commit
 * @param rollback after this block the chain goes back by one block, which is decided again
 * @param loss the swing-store is lost when a process dies within a block after this one; a node that then refuses to
 *     run is rebuilt from the block log
 * @param snapshot a state-sync snapshot is taken of this block, and a process that starts after the commit of the
 *     next block is restored from it
 * @param copies whether the swing-store is copied before the block that is rolled back, and the copy is restored
 *     then; without a copy both databases are rebuilt from the block log
 */
public record OperatorPlan(long stopInBlock, long rollback, long loss, long snapshot, boolean copies) {
    /** Does nothing. */
    public static final OperatorPlan NONE = new OperatorPlan(0, 0, 0, 0, false);
}
