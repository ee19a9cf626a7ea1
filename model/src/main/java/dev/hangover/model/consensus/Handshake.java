package dev.hangover.model.consensus;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.cosmos.app.AppInfo;
import dev.hangover.model.cosmos.app.CosmosApp;
import dev.hangover.model.cosmos.app.Genesis;
import dev.hangover.model.workload.Block;

/**
 * What consensus does when it starts: compares the heights of the block log, of its own state and of the application, and
 * replays what is missing (CometBFT v0.38.17, consensus/replay.go). Pruned block logs are left out.
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
        AppInfo info = app.info();
        consensus.enter(known + 1);
        if (info.height() > store) {
            throw new Refusal("the application is at height " + info.height() + ", but the block log ends at " + store);
        }
        if (store < known || store > known + 1) {
            throw new Refusal("the block log ends at " + store + ", but consensus state is at " + known);
        }
        if (info.height() == 0) {
            app.initChain(genesis);
        }
        if (store == 0) {
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

    private void repeat(long from, long to) {
        for (long height = from; height <= to; height++) {
            Block block = blocks.load(height);
            consensus.enter(height);
            consensus.repeat(block);
        }
    }
}
