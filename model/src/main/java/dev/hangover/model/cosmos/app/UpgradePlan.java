package dev.hangover.model.cosmos.app;

import dev.hangover.harness.simulation.Refusal;

/**
 * A software upgrade that the chain has decided on (cosmos-sdk x/upgrade): old software stops before the block of that
 * height, new software goes on with it.
 *
 * @param height of the first block that new software executes
 * @param checksStart whether cosmos stops new software that is started on an earlier block
 */
public record UpgradePlan(long height, boolean checksStart) {
    /** @throws Refusal when this software must not work on this block */
    void requireSoftware(boolean isNew, long block) {
        if (!isNew && block >= height) {
            throw new Refusal("an upgrade is needed at height " + height + ": install the new software");
        }
        if (isNew && block < height && checksStart) {
            throw new Refusal(
                    "software for the upgrade at height " + height + " was started before it, at block " + block);
        }
    }
}
