package dev.hangover.model.consensus;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.cosmos.app.AppInfo;
import dev.hangover.model.cosmos.app.CosmosApp;
import dev.hangover.model.cosmos.app.Genesis;
import dev.hangover.model.workload.Block;

/**
 * What consensus does when it starts: compares the heights of the block log, of its own state and of the application, and
 * replays what is missing (CometBFT v0.38.17, consensus/replay.go). The chain is started first when the application is at
 * 0, then heights that do not fit are refused (errors and panics there), then blocks are replayed.
 */
final class Handshake {
    private final Consensus consensus;
    private final BlockLog blocks;
    private final ConsensusState state;
    private final CosmosApp app;

    Handshake(Consensus consensus, BlockLog blocks, ConsensusState state, CosmosApp app) {
        this.consensus = consensus;
        this.blocks = blocks;
        this.state = state;
        this.app = app;
    }

    /**
     * @throws Refusal when the heights cannot be brought together, or an AppHash does not fit
     */
    void run(Genesis genesis) {
        long store = blocks.height();
        long known = state.height();
        consensus.enter(known + 1);
        if (app.info().height() == 0) {
            app.initChain(genesis);
        }
        AppInfo info = app.info();
        requireReconcilable(store, known, info.height());
        if (store == 0) {
            // Nothing is logged yet: a new chain, or a node that was restored from a snapshot.
            if (known > 0) {
                consensus.requireAppHash(known, info.appHash());
            }
            return;
        }
        if (store == known) {
            repeat(info.height() + 1, store);
            consensus.requireAppHash(store, app.info().appHash());
        } else if (info.height() == store) {
            consensus.finishWithoutApplication(blocks.load(store), info);
        } else {
            repeat(info.height() + 1, known);
            consensus.enter(store);
            consensus.apply(blocks.load(store));
        }
    }

    /** Heights that no replay can bring together, in the order in which they are looked for. */
    private void requireReconcilable(long store, long known, long application) {
        if (store == 0) {
            if (application != known) {
                throw new Refusal("the block log is empty, but the application is at height " + application
                        + " and consensus state at " + known);
            }
            return;
        }
        if (application < blocks.base() - 1) {
            throw new Refusal("the application is at height " + application + ", but the block log begins at "
                    + blocks.base() + ": the blocks between are gone");
        }
        if (application > store) {
            throw new Refusal("the application is at height " + application + ", but the block log ends at " + store);
        }
        if (store < known || store > known + 1) {
            throw new Refusal("the block log ends at " + store + ", but consensus state is at " + known);
        }
    }

    private void repeat(long from, long to) {
        for (long height = from; height <= to; height++) {
            Block block = blocks.load(height);
            consensus.enter(height);
            consensus.repeat(block);
        }
    }
}
