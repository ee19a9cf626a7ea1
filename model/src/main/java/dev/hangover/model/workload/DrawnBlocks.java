package dev.hangover.model.workload;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.NotMeasured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Blocks drawn from Choices with a declared mix. Each height has its own stream, so blocks can be drawn in any order. */
public final class DrawnBlocks implements BlockSource {
    private static final List<String> PURSES = List.of("red", "green", "blue");
    private static final List<String> PEERS = List.of("peer-a", "peer-b");
    private static final List<String> BUNDLES = List.of("rover", "scout");
    private static final List<String> VATS = List.of("left", "right");
    private static final List<String> COUNTERS = List.of("apples", "pears", "plums");
    private static final int LARGEST_AMOUNT = 40;
    private static final int MOST_TIMES = 4;
    private static final int LONGEST_DELAY = 3;
    private static final int HEAVIEST = 9;
    private static final int LOWEST_LIMIT = 40;
    private static final int HIGHEST_LIMIT = 120;

    private final Choices choices;
    private final int actions;
    private final List<ActionKind> lots;

    @NotMeasured("blocks that were asked for before; each is decided by its height alone")
    private final Map<Long, Block> drawn = new TreeMap<>();

    /**
     * @param choices where blocks are drawn from
     * @param actions transactions in each block
     * @param mix how many lots each kind of action has; kinds that are not named have none
     * @throws IllegalArgumentException when no kind has a lot
     */
    public DrawnBlocks(Choices choices, int actions, SortedMap<ActionKind, Integer> mix) {
        this.choices = choices;
        this.actions = actions;
        List<ActionKind> all = new ArrayList<>();
        mix.forEach((kind, weight) -> {
            for (int i = 0; i < weight; i++) {
                all.add(kind);
            }
        });
        if (all.isEmpty()) {
            throw new IllegalArgumentException("the mix has no action with a weight above 0");
        }
        this.lots = List.copyOf(all);
    }

    @Override
    public Block block(long height) {
        return drawn.computeIfAbsent(height, this::draw);
    }

    private Block draw(long height) {
        Choices stream = choices.fork("block-" + height);
        List<Tx> txs = new ArrayList<>();
        for (int i = 0; i < actions; i++) {
            txs.add(tx(stream, height));
        }
        return new Block(height, txs);
    }

    private Tx tx(Choices stream, long height) {
        ActionKind kind = pick(stream, "action", lots);
        return new Tx(
                kind,
                kind.parameters().stream()
                        .map(parameter -> word(stream, parameter, (int) height))
                        .toList());
    }

    private static String word(Choices stream, String parameter, int height) {
        return switch (parameter) {
            case "from", "to", "account" -> pick(stream, parameter, Accounts.ALL);
            case "amount", "by" -> String.valueOf(stream.between(parameter, 1, LARGEST_AMOUNT));
            case "times" -> String.valueOf(stream.between(parameter, 1, MOST_TIMES));
            case "purse", "other" -> pick(stream, parameter, PURSES);
            case "delay" -> String.valueOf(Block.timeOf(stream.between(parameter, 1, LONGEST_DELAY)));
            case "path", "value", "proposal", "body" -> pick(stream, parameter, COUNTERS);
            case "peer" -> pick(stream, parameter, PEERS);
            // What a peer sends goes up with time, and sometimes comes again.
            case "number" -> String.valueOf(stream.between(parameter, height, 2 * height));
            case "ack" -> String.valueOf(stream.between(parameter, 0, height));
            case "weight" -> String.valueOf(stream.between(parameter, 1, HEAVIEST));
            case "bundle" -> pick(stream, parameter, BUNDLES);
            case "vat" -> pick(stream, parameter, VATS);
            case "limit" -> String.valueOf(stream.between(parameter, LOWEST_LIMIT, HIGHEST_LIMIT));
            case "name" -> pick(stream, parameter, COUNTERS);
            default -> throw new IllegalStateException("no rule to draw the parameter '" + parameter + "'");
        };
    }

    private static <T> T pick(Choices stream, String what, List<T> from) {
        return from.get(stream.choose(what, from.size()));
    }
}
