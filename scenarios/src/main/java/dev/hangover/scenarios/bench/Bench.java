package dev.hangover.scenarios.bench;

import java.util.Arrays;
import java.util.List;

/**
 * Measures figures. Both pieces of work are done in turn in every round, so that whatever else the machine does falls on
 * both; the first rounds warm up and do not count.
 */
public final class Bench {
    /** Every figure there is. */
    public static final List<Figure> FIGURES = List.of(
            new IavlRoot(),
            new SwingStoreBlock(),
            new HarnessOverhead(),
            new CrashExecution(),
            new EveryState(),
            new Growth(),
            new StartUp());

    private Bench() {}

    /** The figure's median ratio, against its target. */
    public static Measurement measure(Figure figure) {
        Rounds rounds = figure.rounds();
        double[] ratios = new double[rounds.counted()];
        try (Figure.Contest contest = figure.prepare()) {
            for (int round = -rounds.warmUp(); round < rounds.counted(); round++) {
                contest.beforeRound();
                Clock clock = figure.clock();
                contest.measured();
                double measured = clock.lap();
                contest.bare();
                double bare = clock.lap();
                if (round >= 0) {
                    ratios[round] = measured / (bare * contest.bareUnits());
                }
            }
            Arrays.sort(ratios);
            double median = Math.round(ratios[ratios.length / 2] * 100) / 100.0;
            return Measurement.of(figure, median, contest.details());
        }
    }
}
