package dev.hangover.model.host.design;

import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.host.Condition;
import dev.hangover.model.host.ExpectedVerdict;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.host.HostProtocol;
import java.util.List;

/**
 * The protocol of the deployed node, as agoric-sdk #9655 describes it: what the kernel side sends to cosmos is recorded in a list
 * in RAM, export data included; a commit takes the list and saves it; a restart in the window between the two commits sends it
 * again. Nothing guards against export data that comes too late for the commit.
 */
public final class RamChainSends implements HostDesign {
    @Override
    public String name() {
        return "ram-chain-sends";
    }

    @Override
    public String summary() {
        return "async export queue, sends recorded in RAM and saved at commit, no guard";
    }

    @Override
    public ExpectedVerdict expectedVerdict(Condition condition, Abci abci) {
        return condition.leavesExports() ? ExpectedVerdict.DIVERGES : condition.usual();
    }

    @Override
    public HostProtocol start(Host host) {
        return new Deployed(host);
    }

    /** Its steps, in the order in which a process passes them (chain-main.js and launch-chain.js in agoric-sdk). */
    private record Deployed(Host host) implements HostProtocol {
        /** AG_COSMOS_INIT and BEGIN_BLOCK: nothing. Export data is taken at any time, not only from here to the commit as in Guarded. */
        @Override
        public void onInitOrBegin() {}

        /** AG_COSMOS_INIT: nothing. The block manager reads {@code host.height} and loads {@code host.chainSends}. */
        @Override
        public void opened() {}

        /** AG_COSMOS_INIT: the sizes of the queues in chain storage are read while the kernel is built. */
        @Override
        public boolean asksAtLaunch() {
            return true;
        }

        /** A block is executed: nothing. Its commit overwrites what is saved of the block before (#8652). */
        @Override
        public void onNewBlock() {}

        /** chainSend: asks cosmos now and records message and answer, since a replay can ask again and not undo. */
        @Override
        public String send(ChainMessage message) {
            return host.sends().send(message);
        }

        /**
         * The export callback of the swing-store, at the end of a crank and in commit(): the batch is put in line, and a task sends
         * it later, so that kernel and cosmos work at the same time. It is recorded when it is sent, not here.
         */
        @Override
        public void onExport(List<ExportEntry> batch) {
            host.exports().add(batch);
        }

        /** END_BLOCK of an executed block: nothing. The block manager waits until the export queue is empty. */
        @Override
        public void onExecuted() {}

        /**
         * END_BLOCK of a block that the swing-store has committed and cosmos has not: every recorded message is sent again, in order,
         * and must be answered as it was. The list stays, for the commit.
         */
        @Override
        public void replay() {
            host.sends().replay();
        }

        /**
         * COMMIT_BLOCK, saveOutsideState: takes the list, writes {@code host.height} and {@code host.chainSends}, and commits. The
         * commit hands over what is pending of the export data, after the list was taken: that is the defect of #9655.
         */
        @Override
        public void save(long height) {
            host.save(height, host.sends().take());
        }

        /** COMMIT_BLOCK of a replayed block: the same list is saved again, for a second crash in the same window (#6193). */
        @Override
        public void recommit(long height) {
            host.save(height, host.sends().take());
        }

        /** The answer to COMMIT_BLOCK waits for the export queue: when cosmos commits, it has received every batch that was in line. */
        @Override
        public void beforeCommitReply() {
            host.exports().await();
        }

        /** AFTER_COMMIT_BLOCK: nothing. The saved list stays until the commit of the next block. */
        @Override
        public void afterCommit() {}
    }
}
