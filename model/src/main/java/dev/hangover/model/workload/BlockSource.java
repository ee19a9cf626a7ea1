package dev.hangover.model.workload;

/** Where consensus takes blocks from. Must answer the same block for the same height, always. */
@FunctionalInterface
public interface BlockSource {
    /** The block of a height, from 1 up. */
    Block block(long height);

    /** The same, but the block of one height is decided a round later. */
    default BlockSource inNextRound(long late) {
        return height -> height == late ? block(height).inNextRound() : block(height);
    }
}
