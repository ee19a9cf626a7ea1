package dev.hangover.scenarios.chain;

import dev.hangover.harness.input.BadInput;
import dev.hangover.model.workload.Block;
import dev.hangover.model.workload.BlockSource;
import dev.hangover.model.workload.Tx;
import dev.hangover.scenarios.catalogue.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Workloads that a scenario writes out, transaction by transaction. */
public final class Written {
    private Written() {}

    /** @throws BadInput naming the first transaction that cannot be */
    public static void requirePossible(Scenario scenario) {
        blocks(scenario);
    }

    /** The blocks that are written out; those after them are empty. */
    public static BlockSource blocks(Scenario scenario) {
        List<Block> blocks = new ArrayList<>();
        for (List<String> transactions : scenario.workload().transactions()) {
            long height = blocks.size() + 1L;
            List<Tx> txs = new ArrayList<>();
            for (String transaction : transactions) {
                txs.add(tx(scenario, height, txs.size() + 1, transaction));
            }
            blocks.add(new Block(height, txs));
        }
        return height -> height <= blocks.size() ? blocks.get((int) height - 1) : new Block(height, List.of());
    }

    private static Tx tx(Scenario scenario, long height, int number, String text) {
        try {
            return Tx.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInput("scenario '" + scenario.name() + "', workload.transactions, block " + height
                    + ", transaction " + number + ": " + e.getMessage());
        }
    }
}
