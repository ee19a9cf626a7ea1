package dev.hangover.scenarios.catalogue;

import dev.hangover.model.workload.ActionKind;
import dev.hangover.model.workload.Tx;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a chain is asked to do.
 *
 * @param blocks how many blocks
 * @param actions how many actions in each block; of a swarm, in a usual one
 * @param mix how often each kind of action comes relative to the others; empty for the model's own mix
 * @param seed of the actions
 * @param draw how actions are drawn, by weights or as a swarm
 * @param transactions what is written out: for each block from the first its transactions, and nothing in later
 *     blocks; empty when the actions are drawn
 */
public record WorkloadSpec(
        int blocks,
        int actions,
        SortedMap<ActionKind, Integer> mix,
        long seed,
        Draw draw,
        List<List<Tx>> transactions) {
    /** Keeps copies. */
    public WorkloadSpec {
        transactions = transactions.stream().map(List::copyOf).toList();
        mix = Collections.unmodifiableSortedMap(new TreeMap<>(mix));
    }

    /** A workload that is drawn by its mix. */
    public WorkloadSpec(int blocks, int actions, SortedMap<ActionKind, Integer> mix, long seed) {
        this(blocks, actions, mix, seed, Draw.MIXED, List.of());
    }

    /** The same in other numbers. What is written out stays as it is. */
    public WorkloadSpec with(int otherBlocks, int otherActions, long otherSeed) {
        return new WorkloadSpec(otherBlocks, otherActions, mix, otherSeed, draw, transactions);
    }

    /** The same with its transactions written out. */
    public WorkloadSpec writtenOut(List<List<Tx>> other) {
        return new WorkloadSpec(blocks, actions, mix, seed, draw, other);
    }

    /** The same with its actions drawn in another way. */
    public WorkloadSpec drawnBy(Draw other) {
        return new WorkloadSpec(blocks, actions, mix, seed, other, transactions);
    }

    /** Whether each workload draws its own kinds of action, weights, amounts, identities and fullness of blocks. */
    public boolean isSwarm() {
        return transactions.isEmpty() && draw == Draw.SWARM;
    }

    /** Whether actions are drawn: they are not written out, and there are some. */
    public boolean isDrawn() {
        return transactions.isEmpty() && actions > 0;
    }

    /** The seed as it is written in files and on the command line. */
    public String seedInHex() {
        return Long.toHexString(seed);
    }
}
