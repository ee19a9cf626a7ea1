package dev.hangover.model.conditions;

import java.util.List;
import java.util.Optional;

/**
 * The program that a process runs, as cosmos sees it.
 *
 * @param plan the upgrade that the chain has decided on, if any
 * @param isNew whether the program is the one that the plan asks for
 */
public record Software(Optional<UpgradePlan> plan, boolean isNew) {
    /** Whether an upgrade plan stands behind what is new in it. */
    public boolean isPlanned() {
        return plan.isPresent() && isNew;
    }

    /** Whether the plan wants newer software for this block. */
    public boolean isTooOldFor(long block) {
        return !isNew && plan.isPresent() && block >= plan.get().height();
    }

    /** What the plan wants evaluated in this block. */
    public List<String> coreProposals(long block) {
        return plan.filter(decided -> decided.height() == block)
                .map(UpgradePlan::coreProposals)
                .orElse(List.of());
    }

    /**
     * Whether the upgrade's handler runs before this block, to put an action into the queue: once, in the block of the plan,
     * however often that is executed.
     */
    public boolean queuesBefore(long block) {
        return isPlanned() && plan.get().queues() && plan.get().height() == block;
    }

    /** The same for a handler that goes by the process and not by the block (agoric-sdk #8650). */
    public boolean queuesBeforeFirst(long block) {
        return isPlanned() && plan.get().queues() && plan.get().height() <= block;
    }

    /** @throws dev.hangover.harness.simulation.Refusal when it must not work on this block */
    public void requireFor(long block) {
        plan.ifPresent(decided -> decided.requireSoftware(isNew, block));
    }
}
