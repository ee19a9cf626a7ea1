package dev.hangover.model.workload;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What consensus decided for one height.
 *
 * @param height from 1 up
 * @param txs its transactions, in order
 */
public record Block(long height, List<Tx> txs) {
    private static final long MILLIS_PER_BLOCK = 5_000;

    /** Keeps a copy. */
    public Block {
        txs = List.copyOf(txs);
    }

    /** Block time in milliseconds since genesis: consensus time, not that of any clock. */
    public long time() {
        return timeOf(height);
    }

    /** Block time of a height in milliseconds since genesis. */
    public static long timeOf(long height) {
        return height * MILLIS_PER_BLOCK;
    }

    /** One transaction a line. */
    public String text() {
        return txs.stream().map(Tx::toString).collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #text} wrote. */
    public static Block parse(long height, String text) {
        return new Block(
                height,
                text.isEmpty()
                        ? List.of()
                        : Arrays.stream(text.split("\n")).map(Tx::parse).toList());
    }
}
