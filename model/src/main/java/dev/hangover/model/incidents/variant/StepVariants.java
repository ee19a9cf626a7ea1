package dev.hangover.model.incidents.variant;

import dev.hangover.model.Deviation;
import dev.hangover.model.bridge.HostMessage;
import dev.hangover.model.host.BlockSteps;
import dev.hangover.model.host.ChainSends;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.ReplayRule;
import dev.hangover.model.swingstore.SwingStore;

/** The variants of the block cycle, each with one step that is taken in another way. */
public final class StepVariants {
    private StepVariants() {}

    /** The sends that were loaded are kept although the next block is executed, and saved again with it. */
    public record KeptSends(Deviation deviation) implements BlockSteps {
        @Override
        public void dropLoaded(ChainSends sends) {
            if (!deviation.applies()) {
                BlockSteps.super.dropLoaded(sends);
            }
        }
    }

    /** The beginning of a block is neither recorded nor asked for. */
    public record UnrecordedBegin(Deviation deviation) implements BlockSteps {
        @Override
        public void requireNew(long height, long begunLast) {
            if (begunLast == height && !deviation.applies()) {
                BlockSteps.super.requireNew(height, begunLast);
            }
        }

        @Override
        public void recordBegin(Host host, long height) {
            if (!deviation.applies()) {
                BlockSteps.super.recordBegin(host, height);
            }
        }
    }

    /** An empty crank ends right after the swing-store was opened, outside of any transaction: what is pending is deleted for good. */
    public record CrankAtOpen(Deviation deviation) implements BlockSteps {
        @Override
        public void opened(SwingStore store) {
            if (deviation.applies()) {
                store.kernelStorage().startCrank();
                store.kernelStorage().endCrank();
            }
        }
    }

    /** A block becomes durable on the kernel side with END_BLOCK, and COMMIT_BLOCK has nothing left to do. */
    public record CommitWithEndBlock(Deviation deviation) implements BlockSteps {
        @Override
        public boolean commitsWith(HostMessage message) {
            boolean differs = message instanceof HostMessage.EndBlock || message instanceof HostMessage.CommitBlock;
            return differs && deviation.applies()
                    ? message instanceof HostMessage.EndBlock
                    : BlockSteps.super.commitsWith(message);
        }
    }

    /** The replay rule takes the height of genesis as it is, 0, also when the first block is committed already. */
    public record LiteralGenesis(Deviation deviation) implements BlockSteps {
        @Override
        public ReplayRule replayRule() {
            return (height, saved, repeatable) -> height == ReplayRule.GENESIS && deviation.applies()
                    ? ReplayRule.ofBlock(height, saved, repeatable)
                    : ReplayRule.STANDARD.decide(height, saved, repeatable);
        }
    }

    /** An empty swing-store executes any block, and a new kernel is started on it. */
    public record EmptyStoreExecutes(Deviation deviation) implements BlockSteps {
        @Override
        public ReplayRule replayRule() {
            return (height, saved, repeatable) -> saved == 0 && height > ReplayRule.FIRST && deviation.applies()
                    ? ReplayRule.Work.EXECUTE
                    : ReplayRule.STANDARD.decide(height, saved, repeatable);
        }

        @Override
        public boolean startsKernel(HostMessage.Init init, long saved) {
            return BlockSteps.super.startsKernel(init, saved) || saved == 0 && deviation.applies();
        }
    }
}
