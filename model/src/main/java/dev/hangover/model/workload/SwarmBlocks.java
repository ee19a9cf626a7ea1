package dev.hangover.model.workload;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.NotMeasured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Blocks drawn from Choices by the configuration of a swarm. Each height has its own stream, so blocks can be drawn in any
 * order. Recorded runs name these blocks by a seed: what is drawn from a seed never changes. Another way to draw is another
 * class.
 */
public final class SwarmBlocks implements BlockSource {
    private static final List<String> PURSES = List.of("red", "green", "blue");
    private static final List<String> PEERS = List.of("peer-a", "peer-b");
    private static final List<String> BUNDLES = List.of("rover", "scout");
    private static final List<String> VATS = List.of("left", "right");
    private static final List<String> WORDS = List.of("apples", "pears", "plums");
    private static final int LONGEST_DELAY = 3;
    private static final int HEAVIEST = 9;
    private static final int LOWEST_LIMIT = 40;
    private static final int HIGHEST_LIMIT = 400;
    /** A message that repeats itself in cranks of their own keeps the queue of a chain for ever when it does so more often. */
    private static final int MOST_REPEATED = 40;

    private final Choices choices;
    private final int usual;
    private final Swarm swarm;

    @NotMeasured("blocks that were asked for before; each is decided by its height alone")
    private final Map<Long, Block> drawn = new TreeMap<>();

    /**
     * @param choices where blocks are drawn from
     * @param usual how many transactions a block has as a rule; none for empty blocks only
     * @param swarm how they are drawn
     */
    public SwarmBlocks(Choices choices, int usual, Swarm swarm) {
        this.choices = choices;
        this.usual = usual;
        this.swarm = swarm;
    }

    /**
     * Blocks by a configuration that is itself drawn.
     *
     * @param choices where all is drawn from
     * @param usual how many transactions a block has as a rule; none for empty blocks only
     * @param mix the kinds that may be on; {@link Swarm#drawn}
     */
    public static SwarmBlocks drawn(Choices choices, int usual, SortedMap<ActionKind, Integer> mix) {
        return new SwarmBlocks(choices, usual, Swarm.drawn(choices.fork("swarm"), mix));
    }

    @Override
    public Block block(long height) {
        return drawn.computeIfAbsent(height, this::draw);
    }

    private Block draw(long height) {
        Choices stream = choices.fork("block-" + height);
        int transactions = weighted(stream, "fullness", swarm.fullness()).transactions(usual);
        List<Tx> txs = new ArrayList<>();
        for (int i = 0; i < transactions; i++) {
            ActionKind kind = weighted(stream, "action", swarm.weights());
            txs.add(new Tx(
                    kind,
                    kind.parameters().stream()
                            .map(parameter -> word(stream, kind, parameter, (int) height))
                            .toList()));
        }
        return new Block(height, txs);
    }

    private String word(Choices stream, ActionKind kind, String parameter, int height) {
        return switch (parameter) {
            case "from", "to", "account" -> pick(stream, parameter, Accounts.ALL);
            case "purse", "other" -> pick(stream, parameter, PURSES);
            case "path", "value", "proposal", "body", "name" -> pick(stream, parameter, WORDS);
            case "peer" -> pick(stream, parameter, PEERS);
            case "bundle" -> pick(stream, parameter, BUNDLES);
            case "vat" -> pick(stream, parameter, VATS);
            case "amount", "by" -> number(stream, parameter, 1, swarm.largest());
            case "times" ->
                number(
                        stream,
                        parameter,
                        1,
                        kind == ActionKind.FORWARD ? Math.min(MOST_REPEATED, swarm.largest()) : swarm.largest());
            case "delay" -> String.valueOf(Block.timeOf(stream.between(parameter, 1, LONGEST_DELAY)));
            // What a peer sends goes up with time, and sometimes comes again.
            case "number" -> number(stream, parameter, height, 2 * height);
            case "ack" -> number(stream, parameter, 0, height);
            case "weight" -> number(stream, parameter, 1, HEAVIEST);
            case "limit" -> number(stream, parameter, LOWEST_LIMIT, HIGHEST_LIMIT);
            default -> throw new IllegalStateException("no rule to draw the parameter '" + parameter + "'");
        };
    }

    private String pick(Choices stream, String what, List<String> from) {
        return from.get(stream.choose(what, Math.min(swarm.identities(), from.size())));
    }

    private static String number(Choices stream, String what, int low, int high) {
        return String.valueOf(stream.between(what, low, high));
    }

    private static <T> T weighted(Choices stream, String what, SortedMap<T, Integer> weights) {
        int left = stream.choose(
                what, weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<T, Integer> each : weights.entrySet()) {
            left -= each.getValue();
            if (left < 0) {
                return each.getKey();
            }
        }
        throw new IllegalStateException("the weights add up to less than their sum: " + weights);
    }
}
