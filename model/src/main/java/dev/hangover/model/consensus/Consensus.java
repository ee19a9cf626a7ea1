package dev.hangover.model.consensus;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Deviation;
import dev.hangover.model.Lanes;
import dev.hangover.model.cosmos.app.AppInfo;
import dev.hangover.model.cosmos.app.CosmosApp;
import dev.hangover.model.cosmos.app.Genesis;
import dev.hangover.model.workload.Block;
import dev.hangover.model.workload.BlockSource;
import java.util.List;

/**
 * One node's consensus: logs a block, has the application execute and commit it, remembers the result. After a restart
 * the {@link Handshake} comes first.
 */
public final class Consensus {
    private final Simulation simulation;
    private final BlockSource source;
    private final BlockLog blocks;
    private final WriteAheadLog wal;
    private final ConsensusState state;
    private final CosmosApp app;
    private final Deviation executesFirst;

    /**
     * @param simulation the world
     * @param source where new blocks come from
     * @param blocks the block log
     * @param wal the consensus messages
     * @param state what is remembered of the application
     * @param app the application
     * @param executesFirst planted: a block is executed before it is logged
     */
    public Consensus(
            Simulation simulation,
            BlockSource source,
            BlockLog blocks,
            WriteAheadLog wal,
            ConsensusState state,
            CosmosApp app,
            Deviation executesFirst) {
        this.simulation = simulation;
        this.source = source;
        this.blocks = blocks;
        this.wal = wal;
        this.state = state;
        this.app = app;
        this.executesFirst = executesFirst;
    }

    /** Brings the application and the state up to the last logged block. */
    public void start(Genesis genesis) {
        new Handshake(this, blocks, state, app).run(genesis);
        if (wal.endHeight() < state.height()) {
            // CometBFT v0.38 logs that EndHeight is missing and starts anyway.
            simulation.note(
                    Lanes.COSMOS, () -> "no end of height " + state.height() + " in the consensus log: goes on");
        }
    }

    /** Takes the next block through its whole cycle. */
    public void next() {
        long height = state.height() + 1;
        enter(height);
        Block block = source.block(height);
        if (executesFirst.applies()) {
            List<String> results = app.execute(block);
            log(block);
            finish(block, results);
        } else {
            log(block);
            apply(block);
        }
    }

    private void log(Block block) {
        blocks.save(block);
        wal.end(block.height());
    }

    /** The last finished height. */
    public long height() {
        return state.height();
    }

    void enter(long height) {
        simulation.enter(height, Block.timeOf(height));
    }

    /** The application executes and commits a block; then it is finished. */
    void apply(Block block) {
        finish(block, app.execute(block));
    }

    private void finish(Block block, List<String> results) {
        state.saveResults(block.height(), results);
        state.save(block.height(), commit(block).appHash());
    }

    /**
     * The application executes and commits a block that is finished already: it had fallen behind.
     *
     * @throws Refusal when it arrives at another AppHash than the one that is known
     */
    void repeat(Block block) {
        state.saveResults(block.height(), app.execute(block));
        requireAppHash(block.height(), commit(block).appHash());
    }

    /** A block that the application has committed is finished with the results that were saved when it was executed. */
    void finishWithoutApplication(Block block, AppInfo info) {
        List<String> results = state.results(block.height());
        simulation.note(
                Lanes.COSMOS,
                () -> "block " + block.height() + " is committed already: finished with its " + results.size()
                        + " saved results");
        state.save(block.height(), info.appHash());
    }

    /** @throws Refusal when the AppHash of a finished height is not this one */
    void requireAppHash(long height, String actual) {
        String expected = state.appHash(height);
        if (!expected.equals(actual)) {
            throw new Refusal("AppHash of height " + height + " is " + actual + ", but the chain has " + expected);
        }
    }

    private AppInfo commit(Block block) {
        return app.commit(block);
    }
}
