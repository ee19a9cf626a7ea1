package dev.hangover.scenarios.campaign;

import java.util.Optional;

/**
 * How to explore, beside what the scenario says.
 *
 * @param store {@code memory} or {@code file}
 * @param rejoin whether a run may stop where it meets the reference run again
 * @param at coordinates of the only fault to try; empty for all
 * @param shrink whether the first failure of each kind is made small, and the place is found from which on it was lost
 */
public record CampaignOptions(String store, boolean rejoin, Optional<String> at, boolean shrink) {
    /** Every fault, in memory, stopping early; failures stay as they are found. */
    public static final CampaignOptions USUAL = new CampaignOptions("memory", true, Optional.empty(), false);
}
