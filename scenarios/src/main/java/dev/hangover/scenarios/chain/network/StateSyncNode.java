package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.simulation.Images;
import dev.hangover.model.consensus.ConsensusState;
import dev.hangover.model.consensus.log.LogImage;

/**
 * A node that is not there from the beginning: it is restored from a state-sync snapshot.
 *
 * @param after the height of the snapshot
 * @param hostKeys whether the restoration populates the host's own keys
 */
public record StateSyncNode(long after, boolean hostKeys) {
    /** Its name. */
    public static final String NAME = "dee";

    /** Whether these disks are those of a node that takes part: consensus' own state is the last that a restoration writes. */
    static boolean takesPart(Images disks) {
        return ConsensusState.height((LogImage) disks.get(ConsensusState.STORE)) > 0;
    }
}
