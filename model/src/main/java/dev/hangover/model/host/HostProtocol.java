package dev.hangover.model.host;

import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.bridge.ExportEntry;
import java.util.List;

/**
 * A host protocol inside one process: the steps of the block cycle at which designs differ. The {@link BlockManager} calls
 * them; the order of messages and the choice between execution and replay are its own.
 *
 * <p>A step that a design leaves out is taken as the deployed node takes it: {@code RamChainSends} in the package
 * {@code host.design} writes that protocol out, step by step and with its reasons.
 */
@FunctionalInterface
public interface HostProtocol {
    /** What it works with. */
    Host host();

    /** The kernel side asks cosmos for something; the answer is JSON text. */
    default String send(ChainMessage message) {
        return host().sends().send(message);
    }

    /** Whether the kernel side may ask cosmos for the sizes of its queues while it starts. */
    default boolean asksAtLaunch() {
        return true;
    }

    /** The swing-store hands over a batch of export data, synchronously. */
    default void onExport(List<ExportEntry> batch) {
        host().exports().add(batch);
    }

    /**
     * AG_COSMOS_INIT or an executing BEGIN_BLOCK begins. At AG_COSMOS_INIT the swing-store is not open yet, since it can hand
     * over export data while it is opened: {@link Host#find} and {@link Host#storage} refuse. {@link #opened} comes next.
     */
    default void onInitOrBegin() {}

    /** The swing-store has been opened, once in each process: from here on the host's section can be read. */
    default void opened() {}

    /**
     * From here on, what happens belongs to a block that is executed; what is saved of the block before will not be replayed
     * any more (agoric-sdk #8652). Comes once for each such block: at AG_COSMOS_INIT before any bootstrap work if that
     * message is about it, else at BEGIN_BLOCK.
     */
    default void onNewBlock() {}

    /** END_BLOCK of an executed block is about to be answered: the last moment at which cosmos surely takes sends. */
    default void onExecuted() {}

    /** The same, for a design that needs the height. */
    default void onExecuted(long height) {
        onExecuted();
    }

    /** END_BLOCK of a block that the kernel side has committed already: has its effects repeated. */
    default void replay() {
        host().sends().replay();
    }

    /** The same, for a design that can repeat more than the last block. */
    default void replay(long height) {
        replay();
    }

    /** COMMIT_BLOCK of an executed block: makes it durable on the kernel side, so that {@link #replay} can repeat it. */
    default void save(long height) {
        host().save(height, host().sends().take());
    }

    /** COMMIT_BLOCK of a replayed block: must leave durable what another replay needs (agoric-sdk #6193). */
    default void recommit(long height) {
        save(height);
    }

    /** COMMIT_BLOCK is about to be answered: what is still under way must have arrived, or may not. */
    default void beforeCommitReply() {
        host().exports().await();
    }

    /** Work after the commit of cosmos, done at some time before the next BEGIN_BLOCK. */
    default void afterCommit() {}
}
