package dev.hangover.scenarios.bench;

import dev.hangover.harness.simulation.OutsideTheSimulation;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import java.util.stream.DoubleStream;

/**
 * How many times as long as another piece of work one takes. Both are done in turn in every round, so that whatever else the
 * machine does falls on both; the first rounds warm up and do not count.
 *
 * @param clock nanoseconds
 * @param warmUp rounds that do not count
 * @param counted rounds that do
 */
@OutsideTheSimulation(reason = "measures how long work takes, outside of any run")
record Rounds(LongSupplier clock, int warmUp, int counted) {
    /** The processor time of this thread: what other processes do meanwhile does not count. */
    static final LongSupplier CPU = () -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

    /** Time as on a clock on the wall: for work that is done by other processes or by several threads. */
    static final LongSupplier WALL = System::nanoTime;

    /** For work of milliseconds. */
    static final Rounds MANY = new Rounds(CPU, 10, 25);

    /** The median of the ratios. */
    double median(Runnable measured, Runnable bare) {
        return median(() -> {}, measured, bare);
    }

    /** The median of the ratios; what must be done before each round is not measured. */
    double median(Runnable before, Runnable measured, Runnable bare) {
        return ratios(before, measured, bare).skip(counted / 2).findFirst().orElseThrow();
    }

    /** The smallest of the ratios. */
    double least(Runnable measured, Runnable bare) {
        return ratios(() -> {}, measured, bare).findFirst().orElseThrow();
    }

    private DoubleStream ratios(Runnable before, Runnable measured, Runnable bare) {
        double[] ratios = new double[counted];
        for (int round = -warmUp; round < counted; round++) {
            before.run();
            long start = clock.getAsLong();
            measured.run();
            long between = clock.getAsLong();
            bare.run();
            long end = clock.getAsLong();
            if (round >= 0) {
                ratios[round] = (double) (between - start) / (end - between);
            }
        }
        return DoubleStream.of(ratios).sorted();
    }
}
