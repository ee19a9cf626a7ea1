package dev.hangover.scenarios.bench;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.run.FaultPoint;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.model.node.Node;
import dev.hangover.scenarios.chain.node.NodeSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The figures about single runs of the standard chain, against the same blocks without an observer. */
final class RunFigures {
    private static final int BLOCKS = 60;
    private static final int FIRST_CRASHED = 41;
    private static final int CRASHED = 10;

    /**
     * A run of 60 blocks that never crashes, with everything that the engine adds (boundaries and the places to die at,
     * events, the effect ledger, an image of the swing-store after each commit, the judgement of every block by the
     * reference). Boots included on both sides; the invariants, which judge the reference alone, are not.
     */
    static final Figure HARNESS_OVERHEAD = new Figure(
            "harness-overhead",
            "a run that never crashes, against the same model calls without boundaries and trace",
            1.15,
            RunFigures::harnessOverhead);

    /**
     * A crash at every distinct durable state of ten blocks (boot from the images, recovery, until it has rejoined the
     * reference or ended, with the comparison), as the mean of one execution against one block.
     */
    static final Figure CRASH_EXECUTION = new Figure(
            "crash-execution",
            "one crash execution, mean over all states of ten blocks, against one bare block",
            2.5,
            RunFigures::crashExecution);

    private RunFigures() {}

    private static Measurement harnessOverhead() {
        StandardChain chain = new StandardChain();
        NodeSubject subject = chain.subject();
        RunSettings settings = new RunSettings(BLOCKS, true);
        Reference reference = StandardChain.reference(subject, BLOCKS);
        double ratio = Rounds.MANY.median(
                () -> Runs.fromBlank(subject, settings, Choices.fifo(), FaultPlan.none(), reference, RunListener.NONE),
                () -> chain.bareRun(BLOCKS));
        return new Measurement(ratio, chain.describe(reference));
    }

    private static Measurement crashExecution() {
        StandardChain chain = new StandardChain();
        Crashes crashes = new Crashes(chain);
        double ratio = Rounds.MANY.median(crashes::startBare, crashes::runAll, crashes::runBare);
        crashes.bare.abandon();
        return new Measurement(
                ratio * CRASHED / crashes.points.size(),
                String.format(
                        Locale.ROOT,
                        "%s; %.0f executions a second on one core",
                        chain.describe(crashes.reference),
                        crashes.points.size() / (crashes.nanoseconds / 1e9)));
    }

    private static final class Crashes {
        private final StandardChain chain;
        private final NodeSubject subject;
        private final RunSettings settings = new RunSettings(FIRST_CRASHED + CRASHED, true);
        private final Reference reference;
        private final List<FaultPoint> points = new ArrayList<>();
        private Node bare;
        private double nanoseconds;

        private Crashes(StandardChain chain) {
            this.chain = chain;
            subject = chain.subject();
            reference = StandardChain.reference(subject, FIRST_CRASHED + CRASHED);
            Set<Fingerprint> seen = new TreeSet<>();
            for (FaultPoint point : reference.candidates()) {
                long section = point.place().section();
                if (section >= FIRST_CRASHED
                        && section < FIRST_CRASHED + CRASHED
                        && !FaultSequence.isRestart(point.place())
                        && seen.add(point.images().fingerprint())) {
                    points.add(point);
                }
            }
            bare = started();
        }

        private Node started() {
            Node node = chain.bare(reference.imagesAfter(FIRST_CRASHED - 1).orElseThrow());
            node.start();
            return node;
        }

        private void startBare() {
            bare.abandon();
            bare = started();
        }

        private void runAll() {
            long start = Rounds.CPU.getAsLong();
            for (FaultPoint point : points) {
                Runs.fromImages(
                        subject,
                        settings,
                        Choices.fifo(),
                        FaultPlan.none(),
                        reference,
                        RunListener.NONE,
                        point.images(),
                        FaultSequence.none().plus(point.place()));
            }
            nanoseconds = Rounds.CPU.getAsLong() - start;
        }

        private void runBare() {
            for (int i = 0; i < CRASHED; i++) {
                bare.step();
            }
        }
    }
}
