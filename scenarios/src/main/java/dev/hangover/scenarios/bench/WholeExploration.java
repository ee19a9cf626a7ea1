package dev.hangover.scenarios.bench;

import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Exploration;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.RejoinSample;
import dev.hangover.harness.explore.Search;
import dev.hangover.harness.explore.Workers;
import dev.hangover.harness.run.RunSettings;

/** The exploration of every durable state that one crash can leave, on the standard chain. */
final class WholeExploration {
    private final StandardChain chain;
    private final int blocks;
    private Exploration last;

    WholeExploration(StandardChain chain, int blocks) {
        this.chain = chain;
        this.blocks = blocks;
    }

    void run() {
        run(Workers.ALONE);
    }

    void run(Workers crew) {
        Search search = Search.of(new Budget(1, 0)).by(crew).continuing(RejoinSample.SPARSE);
        last = new Explorer(chain.subject(), new RunSettings(blocks, true), search).explore();
    }

    /** What was explored last. */
    String describe() {
        return chain.describe(last.reference()) + "; " + last.coverage().distinctStates() + " distinct states of "
                + last.coverage().boundaries() + " places";
    }
}
