package dev.hangover.model.consensus;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.consensus.log.Entry;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.consensus.log.RecordLog;
import dev.hangover.model.workload.Block;
import java.util.Optional;

/** The durable log of blocks (blockstore.db): a block is in it before anything of it is executed. */
public final class BlockLog {
    public static final String STORE = "blocks";

    public static final Boundary BLOCK_WRITE = new Boundary("block.write");
    public static final Boundary BLOCK_LOGGED = new Boundary("block.logged");
    public static final Boundary FORGET_WRITE = new Boundary("block.forget.write");
    public static final Boundary FORGOTTEN = new Boundary("block.forgotten");

    private static final String HEIGHT = "height";
    private static final String BASE = "base";
    private static final String BLOCK = "block.";

    private final Simulation simulation;
    private final RecordLog log;

    /**
     * @param simulation the world
     * @param log where the blocks are kept
     */
    public BlockLog(Simulation simulation, RecordLog log) {
        this.simulation = simulation;
        this.log = log;
    }

    /** Height of the last block; 0 when there is none. */
    public long height() {
        return height(log.image());
    }

    /** Height of the last block in an image of the log; 0 when there is none. */
    public static long height(LogImage image) {
        return image.records().find(HEIGHT).map(Long::parseLong).orElse(0L);
    }

    /** A block in an image of the log, if it is there. */
    public static Optional<Block> block(LogImage image, long height) {
        return image.records().find(BLOCK + height).map(text -> Block.parse(height, text));
    }

    /** Whether a record of this key holds a block. */
    public static boolean isBlock(String key) {
        return key.startsWith(BLOCK);
    }

    /** Height of the first block that is still there. Nothing here deletes blocks; a log that lost some says so. */
    public long base() {
        return log.find(BASE).map(Long::parseLong).orElse(1L);
    }

    /** Adds the next block, durably. */
    public void save(Block block) {
        simulation.requireAlive();
        simulation.write(
                BLOCK_WRITE,
                () -> log.append(
                        new Entry(BLOCK + block.height(), block.text()),
                        new Entry(HEIGHT, Long.toString(block.height()))));
        simulation.reach(BLOCK_LOGGED);
    }

    /** Forgets the blocks after this height: inputs that nothing had decided on. */
    public void forgetAfter(long height) {
        simulation.requireAlive();
        if (height() > height) {
            simulation.write(FORGET_WRITE, () -> log.append(new Entry(HEIGHT, Long.toString(height))));
            simulation.reach(FORGOTTEN);
        }
    }

    /** @throws IllegalArgumentException when there is no block of this height */
    public Block load(long height) {
        return block(log.image(), height)
                .orElseThrow(() -> new IllegalArgumentException("no block " + height + " in the log"));
    }
}
