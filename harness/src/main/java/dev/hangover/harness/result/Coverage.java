package dev.hangover.harness.result;

/**
 * How much of the space was visited.
 *
 * @param boundaries places of the reference run at which a fault could strike
 * @param executions runs that were made, the reference included
 * @param distinctStates different durable states that a fault left, each booted once
 * @param merged faults that left a state which was booted already
 * @param complete whether every fault within the bound was tried
 */
public record Coverage(long boundaries, long executions, long distinctStates, long merged, boolean complete) {}
