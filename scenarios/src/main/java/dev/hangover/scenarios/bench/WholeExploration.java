package dev.hangover.scenarios.bench;

import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Exploration;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.scenarios.subject.NodeSubject;

/** The exploration of every durable state that one crash can leave, on the standard chain, on one thread. */
final class WholeExploration {
    private final StandardChain chain;
    private final int blocks;
    private Exploration last;

    WholeExploration(StandardChain chain, int blocks) {
        this.chain = chain;
        this.blocks = blocks;
    }

    void run() {
        NodeSubject subject = chain.subject();
        last = new Explorer(subject, new RunSettings(blocks, true), new Budget(1, 0), ProgressListener.NONE).explore();
    }

    /** What was explored last. */
    String describe() {
        return StandardChain.describe(last.reference()) + "; " + last.coverage().distinctStates()
                + " distinct states of " + last.coverage().boundaries() + " places";
    }
}
