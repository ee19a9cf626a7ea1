package dev.hangover.model.bridge;

import java.util.List;

/** What cosmos tells the kernel side, one at a time, each about the block of a height (agoric-sdk, cosmic-swingset). */
public sealed interface HostMessage {
    /** The height it is about; 0 for the genesis form of init. */
    long height();

    /** The name the real system gives it. */
    String type();

    /**
     * Once per process, before anything else.
     *
     * @param height of the block that this process works on first; 0 when sent by genesis
     * @param bootstrap whether the chain is being started
     * @param upgradePlan whether an upgrade plan of the chain stands behind new software
     * @param coreProposals what the upgrade wants evaluated in this very block
     */
    record Init(long height, boolean bootstrap, boolean upgradePlan, List<String> coreProposals)
            implements HostMessage {
        public Init {
            coreProposals = List.copyOf(coreProposals);
        }

        @Override
        public String type() {
            return "AG_COSMOS_INIT";
        }
    }

    /** Begins a block, at a time in milliseconds since genesis, with the parameters of the kernel. */
    record BeginBlock(long height, long time, Params params) implements HostMessage {
        @Override
        public String type() {
            return "BEGIN_BLOCK";
        }
    }

    /** Runs the kernel after the transactions of a block, at a time in milliseconds since genesis. */
    record EndBlock(long height, long time) implements HostMessage {
        @Override
        public String type() {
            return "END_BLOCK";
        }
    }

    /** Makes a block durable on the kernel side. */
    record CommitBlock(long height) implements HostMessage {
        @Override
        public String type() {
            return "COMMIT_BLOCK";
        }
    }

    /** The block is durable on the cosmos side too. */
    record AfterCommitBlock(long height) implements HostMessage {
        @Override
        public String type() {
            return "AFTER_COMMIT_BLOCK";
        }
    }
}
