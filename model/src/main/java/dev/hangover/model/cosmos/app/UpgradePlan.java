package dev.hangover.model.cosmos.app;

import java.util.List;

/**
 * What governance has decided about new software (cosmos-sdk x/upgrade): from this height on, and only from then.
 *
 * @param height the first block that the new software executes
 * @param coreProposals what the upgrade wants evaluated in that block
 */
public record UpgradePlan(long height, List<String> coreProposals) {
    /** Keeps a copy. */
    public UpgradePlan {
        coreProposals = List.copyOf(coreProposals);
    }

    /**
     * Whether a process that started when the application was at this height runs the new software: operators put it in
     * place when the old one has stopped before the block.
     */
    public boolean isInstalled(long startedAt) {
        return startedAt >= height - 1;
    }
}
