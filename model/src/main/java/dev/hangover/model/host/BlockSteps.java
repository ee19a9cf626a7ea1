package dev.hangover.model.host;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.bridge.HostMessage;
import dev.hangover.model.swingstore.SwingStore;

/**
 * The steps of the block cycle that every design shares, in the order in which {@link BlockManager} takes them
 * (launch-chain.js in agoric-sdk). Where designs differ, {@link HostProtocol} has the step.
 */
public interface BlockSteps {
    /** With the fixes of all known incidents. */
    BlockSteps STANDARD = new Standard();

    /** AG_COSMOS_INIT: the swing-store was opened, and nothing has been read from it. */
    default void opened(SwingStore store) {}

    /** AG_COSMOS_INIT, BEGIN_BLOCK and END_BLOCK: whether the block is executed or repeated. */
    default ReplayRule replayRule() {
        return ReplayRule.STANDARD;
    }

    /**
     * AG_COSMOS_INIT: whether a new kernel is started. Only genesis starts one, and not whenever the swing-store is empty: a
     * lost database must not be taken for a new chain.
     *
     * @param saved height that the swing-store committed last
     */
    default boolean startsKernel(HostMessage.Init init, long saved) {
        return init.bootstrap();
    }

    /**
     * AG_COSMOS_INIT is about a block that is executed: the sends that were loaded belong to the block before, which will not
     * be replayed any more (agoric-sdk #8652).
     */
    default void dropLoaded(ChainSends sends) {
        sends.take();
    }

    /**
     * BEGIN_BLOCK of a block that is executed: it must be the first time. If its beginning is recorded, so was something else
     * committed in the middle of it (agoric-sdk #8424).
     *
     * @param begunLast height of the block whose beginning was recorded last
     * @throws Refusal when that is this block
     */
    default void requireNew(long height, long begunLast) {
        if (begunLast == height) {
            throw new Refusal("block " + height
                    + " was begun before, and something of it was committed: the swing-store is inconsistent");
        }
    }

    /** BEGIN_BLOCK of a block that is executed: its beginning is recorded in the transaction of the block. */
    default void recordBegin(Host host, long height) {
        host.storage().kvStore().set(HostKeys.BEGIN_HEIGHT, Long.toString(height));
    }

    /**
     * Whether a block becomes durable on the kernel side with this message: with COMMIT_BLOCK, which cosmos sends once
     * consensus has logged the block and before it commits itself.
     */
    default boolean commitsWith(HostMessage message) {
        return message instanceof HostMessage.CommitBlock;
    }

    /** Nothing is overridden. */
    record Standard() implements BlockSteps {}
}
