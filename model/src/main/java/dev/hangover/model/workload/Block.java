package dev.hangover.model.workload;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What consensus decided for one height.
 *
 * @param height from 1 up
 * @param txs its transactions, in order
 * @param round the round of consensus in which it was decided, from 0 up; each round makes the block time later
 */
public record Block(long height, List<Tx> txs, int round) {
    private static final long MILLIS_PER_BLOCK = 5_000;
    private static final long MILLIS_PER_ROUND = 1_000;
    private static final int MOST_ROUNDS = 4;
    private static final Pattern ROUND = Pattern.compile("\\Around ([1-" + MOST_ROUNDS + "])(?:\\n|\\z)");

    /**
     * Keeps a copy.
     *
     * @throws IllegalArgumentException when the round is not from 0 to 4
     */
    public Block {
        if (round < 0 || round > MOST_ROUNDS) {
            throw new IllegalArgumentException("rounds are from 0 to " + MOST_ROUNDS + ": " + round);
        }
        txs = List.copyOf(txs);
    }

    /** A block that was decided in the first round. */
    public Block(long height, List<Tx> txs) {
        this(height, txs, 0);
    }

    /** The same transactions, decided in the next round, and so at a later time. */
    public Block inNextRound() {
        return new Block(height, txs, round + 1);
    }

    /** Block time in milliseconds since genesis: consensus time, not that of any clock. */
    public long time() {
        return timeOf(height) + round * MILLIS_PER_ROUND;
    }

    /** Block time of a height in milliseconds since genesis, when it is decided in the first round. */
    public static long timeOf(long height) {
        return height * MILLIS_PER_BLOCK;
    }

    /** The height to which a block time belongs, in whatever round it was decided. */
    public static long heightOf(long time) {
        return time / MILLIS_PER_BLOCK;
    }

    /** One transaction a line; before them the round, unless it is the first. */
    public String text() {
        Stream<String> first = round == 0 ? Stream.empty() : Stream.of("round " + round);
        return Stream.concat(first, txs.stream().map(Tx::toString)).collect(Collectors.joining("\n"));
    }

    /** What {@link #text} wrote, as if the block had been decided in the first round. */
    public static String withoutRound(String text) {
        return ROUND.matcher(text).replaceFirst("");
    }

    /** Reads what {@link #text} wrote. */
    public static Block parse(long height, String text) {
        Matcher first = ROUND.matcher(text);
        int round = first.find() ? Integer.parseInt(first.group(1)) : 0;
        String rest = withoutRound(text);
        return new Block(
                height,
                rest.isEmpty()
                        ? List.of()
                        : Arrays.stream(rest.split("\n")).map(Tx::parse).toList(),
                round);
    }
}
