package dev.hangover.model.conditions;

import dev.hangover.harness.simulation.PlannedStop;
import dev.hangover.harness.simulation.Refusal;
import java.util.List;

/**
 * A software upgrade that the chain has decided on (cosmos-sdk x/upgrade): old software stops before the block of that
 * height, new software goes on with it.
 *
 * @param height of the first block that new software executes
 * @param checksStart whether cosmos stops new software that is started on an earlier block
 * @param early whether operators go by the swing-store: they install new software as soon as that has committed the block
 *     before, when cosmos may still be one block behind. Else they wait until old software has stopped
 * @param queues whether its handler puts an action into the queue for the kernel
 * @param coreProposals what the upgrade wants evaluated in its block
 */
public record UpgradePlan(long height, boolean checksStart, boolean early, boolean queues, List<String> coreProposals) {
    public UpgradePlan {
        coreProposals = List.copyOf(coreProposals);
    }

    /** Whether new software is in place when a process starts with cosmos and the swing-store at these heights. */
    public boolean isInstalled(long cosmosAt, long kernelAt) {
        return (early ? kernelAt : cosmosAt) + 1 >= height;
    }

    /**
     * @throws PlannedStop when the plan wants newer software for this block
     * @throws Refusal when this software was installed before its time
     */
    public void requireSoftware(boolean isNew, long block) {
        if (!isNew && block >= height) {
            throw new PlannedStop("an upgrade is needed at height " + height + ": install the new software");
        }
        if (isNew && block < height && checksStart) {
            throw new Refusal(
                    "software for the upgrade at height " + height + " was started before it, at block " + block);
        }
    }
}
