package dev.hangover.scenarios.bench;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.scenarios.chain.node.NodeSubject;

/**
 * A run of 60 blocks that never crashes, with everything that the engine adds (boundaries and the places to die at, events,
 * the effect ledger, an image of the swing-store after each commit, the judgement of every block by the reference), against
 * the same blocks without an observer. Boots included on both sides; the invariants, which judge the reference alone, are
 * not.
 */
final class HarnessOverhead implements Ratio {
    private static final int BLOCKS = 60;

    @Override
    public String name() {
        return "harness-overhead";
    }

    @Override
    public String description() {
        return "a run that never crashes, against the same model calls without boundaries and trace";
    }

    @Override
    public double target() {
        return 1.15;
    }

    @Override
    public Contest prepare() {
        StandardChain chain = new StandardChain();
        NodeSubject subject = chain.subject();
        RunSettings settings = new RunSettings(BLOCKS, true);
        Reference reference = StandardChain.reference(subject, BLOCKS);
        return new Contest() {
            @Override
            public void measured() {
                Runs.fromBlank(subject, settings, Choices.fifo(), FaultPlan.none(), reference, RunListener.NONE);
            }

            @Override
            public void bare() {
                chain.bareRun((int) settings.lastSection());
            }

            @Override
            public String details() {
                return chain.describe(reference);
            }
        };
    }
}
