package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.simulation.NotMeasured;
import dev.hangover.model.consensus.BlockLog;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.workload.Block;
import dev.hangover.model.workload.BlockSource;

/**
 * Blocks as a log has them, and those that it does not have from a source.
 *
 * @param log holds what the source gave before
 * @param source gives the same block for a height each time
 */
record RecalledBlocks(
        @NotMeasured("holds what the source gives") LogImage log,

        @NotMeasured("the world outside of the node, measured where it is kept")
        BlockSource source)
        implements BlockSource {
    @Override
    public Block block(long height) {
        return BlockLog.block(log, height).orElseGet(() -> source.block(height));
    }
}
