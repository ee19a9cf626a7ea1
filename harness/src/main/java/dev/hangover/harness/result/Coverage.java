package dev.hangover.harness.result;

/**
 * The coverage of an exploration: how much of its space was visited.
 *
 * @param boundaries places of the reference run at which a fault could strike
 * @param executions runs that were made, the reference included
 * @param distinctStates different durable states that a fault left, each booted once
 * @param merged faults that left a state which was booted already
 * @param complete whether every fault within the bound was tried, under every order of tasks that was asked for
 * @param choicePoints different states in which the order of tasks was decided, each decided in every way; 0 when orders
 *     are not enumerated
 * @param choicePointsMerged decisions in a state in which it had been decided already
 * @param uncovered what was not tried though it was asked for, for people; empty when nothing
 */
public record Coverage(
        long boundaries,
        long executions,
        long distinctStates,
        long merged,
        boolean complete,
        long choicePoints,
        long choicePointsMerged,
        String uncovered) {
    /** Of the first-in-first-out order of tasks, or of a sample. */
    public Coverage(long boundaries, long executions, long distinctStates, long merged, boolean complete) {
        this(boundaries, executions, distinctStates, merged, complete, 0, 0, "");
    }
}
