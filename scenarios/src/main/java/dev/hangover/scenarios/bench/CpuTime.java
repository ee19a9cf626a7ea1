package dev.hangover.scenarios.bench;

import dev.hangover.harness.simulation.OutsideTheSimulation;
import java.lang.management.ManagementFactory;

/** The processor time of this thread: what other processes do meanwhile does not count. */
@OutsideTheSimulation(reason = "measures how long work takes, outside of any run")
final class CpuTime implements Clock {
    private long last = now();

    @Override
    public double lap() {
        long before = last;
        last = now();
        return last - before;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
