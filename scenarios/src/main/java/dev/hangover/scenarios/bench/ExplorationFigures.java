package dev.hangover.scenarios.bench;

import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Exploration;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.RejoinSample;
import dev.hangover.harness.explore.Search;
import dev.hangover.harness.explore.Workers;
import dev.hangover.harness.result.Coverage;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.scenarios.jobs.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures about whole explorations of the standard chain. */
final class ExplorationFigures {
    private static final int BLOCKS = 200;
    private static final int MANY_BLOCKS = 800;

    /**
     * Every distinct durable state of a run of 200 blocks, crashed and recovered on one thread (the reference run, which is
     * made twice, and all fingerprints included), against one such run without faults.
     */
    static final Figure EVERY_STATE = new Figure(
            "every-state",
            "every distinct durable state of 200 blocks crashed and recovered, against one run of them without faults",
            12.0,
            ExplorationFigures::everyState);

    /** All windows of a single crash in 800 blocks, against those in 200: the cost must grow with the blocks, not faster. */
    static final Figure GROWTH = new Figure(
            "growth",
            "every single crash in 800 blocks, against every single crash in 200",
            4.8,
            ExplorationFigures::growth);

    /** Three blocks of two actions under every order of tasks: how many explorations stay incomplete. */
    static final Figure EVERY_INTERLEAVING = new Figure(
            "every-interleaving",
            "3 blocks of 2 actions, up to 2 crashes, every order of tasks: designs whose exploration is not complete",
            0,
            ExplorationFigures::everyInterleaving);

    /**
     * The exploration of 200 blocks by two threads, against the same by one; at least one and a half times faster. The best
     * of three rounds counts: what else the machine does can take the second processor away, and never gives one.
     */
    static final Figure TWO_JOBS = new Figure(
            "two-jobs",
            "every single crash in 200 blocks with two jobs, against the same with one",
            0.67,
            ExplorationFigures::twoJobs);

    private ExplorationFigures() {}

    private static Measurement everyState() {
        StandardChain chain = new StandardChain();
        Explored all = new Explored(chain, BLOCKS);
        double ratio = new Rounds(Rounds.CPU, 1, 3)
                .median(() -> all.by(Workers.ALONE), () -> StandardChain.reference(chain.subject(), BLOCKS));
        return new Measurement(ratio, all.toString());
    }

    private static Measurement growth() {
        StandardChain chain = new StandardChain();
        Explored many = new Explored(chain, MANY_BLOCKS);
        Explored few = new Explored(chain, BLOCKS);
        few.by(Workers.ALONE); // the only warm-up: a round takes long enough
        double ratio = new Rounds(Rounds.CPU, 0, 1).median(() -> many.by(Workers.ALONE), () -> few.by(Workers.ALONE));
        return new Measurement(ratio, many.toString());
    }

    private static Measurement twoJobs() {
        Explored all = new Explored(new StandardChain(), BLOCKS);
        try (Jobs two = new Jobs(2)) {
            double ratio = new Rounds(Rounds.WALL, 1, 3).least(() -> all.by(two), () -> all.by(Workers.ALONE));
            return new Measurement(ratio, all + "; best of three");
        }
    }

    private static Measurement everyInterleaving() {
        int incomplete = 0;
        List<String> details = new ArrayList<>();
        for (String design : List.of("ram-chain-sends", "guarded")) {
            Search search = Search.of(new Budget(2, 0)).inEveryOrder();
            long start = Rounds.WALL.getAsLong();
            Coverage coverage = new Explorer(new StandardChain(design, 2).subject(), new RunSettings(3, true), search)
                    .explore()
                    .coverage();
            incomplete += coverage.complete() ? 0 : 1;
            details.add(String.format(
                    Locale.ROOT,
                    "%s: %d states, %d merged, %d orders of tasks, %d merged, %.1f s",
                    design,
                    coverage.distinctStates(),
                    coverage.merged(),
                    coverage.choicePoints(),
                    coverage.choicePointsMerged(),
                    (Rounds.WALL.getAsLong() - start) / 1e9));
        }
        return new Measurement(incomplete, String.join("; ", details));
    }

    /** The exploration of every durable state that one crash can leave, with what was explored last. */
    private static final class Explored {
        private final StandardChain chain;
        private final int blocks;
        private Exploration last;

        private Explored(StandardChain chain, int blocks) {
            this.chain = chain;
            this.blocks = blocks;
        }

        private void by(Workers workers) {
            Search search = Search.of(new Budget(1, 0)).by(workers).continuing(RejoinSample.SPARSE);
            last = new Explorer(chain.subject(), new RunSettings(blocks, true), search).explore();
        }

        @Override
        public String toString() {
            return chain.describe(last.reference()) + "; " + last.coverage().distinctStates() + " distinct states of "
                    + last.coverage().boundaries() + " places";
        }
    }
}
