package dev.hangover.scenarios.bench;

import java.util.Arrays;
import java.util.List;

/**
 * Measures figures. Both pieces of work are done in turn in every round, so that whatever else the machine does falls on
 * both; the first rounds warm up and do not count.
 */
public final class Bench {
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 25;

    /** Every figure there is. */
    public static final List<Figure> FIGURES = List.of(new IavlRoot(), new SwingStoreBlock());

    private Bench() {}

    /** The figure's median ratio, against its target. */
    public static Measurement measure(Figure figure) {
        double[] ratios = new double[ROUNDS];
        try (Figure.Contest contest = figure.prepare()) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                contest.beforeRound();
                CpuTime clock = new CpuTime();
                contest.measured();
                double measured = clock.lap();
                contest.bare();
                double bare = clock.lap();
                if (round >= 0) {
                    ratios[round] = measured / bare;
                }
            }
        }
        Arrays.sort(ratios);
        return Measurement.of(figure, Math.round(ratios[ROUNDS / 2] * 100) / 100.0);
    }
}
