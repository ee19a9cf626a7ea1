package dev.hangover.scenarios.bench;

import dev.hangover.harness.explore.Workers;
import dev.hangover.scenarios.jobs.Jobs;

/**
 * The exploration of 200 blocks by two threads, against the same by one, in wall-clock time. The best of three rounds
 * counts: what else the machine does can take the second processor away, and never gives one.
 */
final class TwoJobs implements Ratio {
    private static final int BLOCKS = 200;

    @Override
    public String name() {
        return "two-jobs";
    }

    @Override
    public String description() {
        return "every single crash in 200 blocks with two jobs, against the same with one";
    }

    /** At least one and a half times faster. */
    @Override
    public double target() {
        return 0.67;
    }

    @Override
    public Rounds rounds() {
        return new Rounds(1, 3);
    }

    @Override
    public Clock clock() {
        return new WallTime();
    }

    @Override
    public double counting(double[] sortedRatios) {
        return sortedRatios[0];
    }

    @Override
    public Contest prepare() {
        WholeExploration exploration = new WholeExploration(new StandardChain(), BLOCKS);
        Jobs two = new Jobs(2);
        return new Contest() {
            @Override
            public void measured() {
                exploration.run(two);
            }

            @Override
            public void bare() {
                exploration.run(Workers.ALONE);
            }

            @Override
            public String details() {
                return exploration.describe() + "; best of three";
            }

            @Override
            public void close() {
                two.close();
            }
        };
    }
}
