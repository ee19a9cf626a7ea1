package dev.hangover.scenarios.bench;

import java.util.Arrays;

/**
 * The ratio of the times of two pieces of work, with its upper bound. Both are done in turn in every round, so that
 * everything that else the machine does falls on both; the first rounds warm up and do not count.
 */
interface Ratio extends Figure {
    /** How often it is measured. */
    default Rounds rounds() {
        return Rounds.MANY;
    }

    /** What it is measured with; made anew for each round. */
    default Clock clock() {
        return new CpuTime();
    }

    /**
     * Prepares both pieces of work.
     *
     * @return them; closed after the last round
     */
    Contest prepare();

    /** Which of the ratios counts: the median. */
    default double counting(double[] sortedRatios) {
        return sortedRatios[sortedRatios.length / 2];
    }

    @Override
    default Measurement measure() {
        Rounds rounds = rounds();
        double[] ratios = new double[rounds.counted()];
        try (Contest contest = prepare()) {
            for (int round = -rounds.warmUp(); round < rounds.counted(); round++) {
                contest.beforeRound();
                Clock clock = clock();
                contest.measured();
                double measured = clock.lap();
                contest.bare();
                double bare = clock.lap();
                if (round >= 0) {
                    ratios[round] = measured / (bare * contest.bareUnits());
                }
            }
            Arrays.sort(ratios);
            return Measurement.of(this, Math.round(counting(ratios) * 100) / 100.0, contest.details());
        }
    }

    /** Two pieces of work, done in turn. */
    interface Contest extends AutoCloseable {
        /** The preparation before each round, which is not measured. */
        default void beforeRound() {}

        /** The work that the claim is about. */
        void measured();

        /** The work that it is compared with. */
        void bare();

        /** How many times what the claim speaks of is in the first work for each time it is in the second. */
        default double bareUnits() {
            return 1;
        }

        /** What it was measured on, and further results; asked after the last round. */
        default String details() {
            return "";
        }

        @Override
        default void close() {}
    }
}
