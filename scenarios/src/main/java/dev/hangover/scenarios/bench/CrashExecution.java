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

/**
 * A crash at every distinct durable state of ten blocks (boot from the images, recovery, until it has rejoined the reference
 * or ended, with the comparison), against those blocks without an observer; as the mean of one execution against one block.
 */
final class CrashExecution implements Ratio {
    private static final int FIRST = 41;
    private static final int BLOCKS = 10;

    @Override
    public String name() {
        return "crash-execution";
    }

    @Override
    public String description() {
        return "one crash execution, mean over all states of ten blocks, against one bare block";
    }

    @Override
    public double target() {
        return 2.5;
    }

    @Override
    public Contest prepare() {
        return new Executions();
    }

    private static final class Executions implements Contest {
        private final StandardChain chain = new StandardChain();
        private final NodeSubject subject = chain.subject();
        private final RunSettings settings = new RunSettings(FIRST + BLOCKS, true);
        private final Reference reference = StandardChain.reference(subject, FIRST + BLOCKS);
        private final List<FaultPoint> crashes = new ArrayList<>();
        private Node bare = started();
        private double nanoseconds;
        private long executions;

        private Executions() {
            Set<Fingerprint> seen = new TreeSet<>();
            for (FaultPoint candidate : reference.candidates()) {
                long section = candidate.place().section();
                if (section >= FIRST
                        && section < FIRST + BLOCKS
                        && !FaultSequence.isRestart(candidate.place())
                        && seen.add(candidate.images().fingerprint())) {
                    crashes.add(candidate);
                }
            }
        }

        private Node started() {
            Node node = chain.bare(reference.imagesAfter(FIRST - 1).orElseThrow());
            node.start();
            return node;
        }

        @Override
        public void beforeRound() {
            bare.abandon();
            bare = started();
        }

        @Override
        public void measured() {
            CpuTime clock = new CpuTime();
            for (FaultPoint crash : crashes) {
                Runs.fromImages(
                        subject,
                        settings,
                        Choices.fifo(),
                        FaultPlan.none(),
                        reference,
                        RunListener.NONE,
                        crash.images(),
                        FaultSequence.none().plus(crash.place()));
            }
            nanoseconds = clock.lap();
            executions = crashes.size();
        }

        @Override
        public void bare() {
            for (int i = 0; i < BLOCKS; i++) {
                bare.step();
            }
        }

        @Override
        public double bareUnits() {
            return (double) crashes.size() / BLOCKS;
        }

        @Override
        public String details() {
            return String.format(
                    Locale.ROOT,
                    "%s; %.0f executions a second on one core",
                    chain.describe(reference),
                    executions / (nanoseconds / 1e9));
        }

        @Override
        public void close() {
            bare.abandon();
        }
    }
}
