package dev.hangover.scenarios.bench;

import dev.hangover.harness.simulation.OutsideTheSimulation;

/** Wall-clock time: for work that is done by other processes or by several threads. */
@OutsideTheSimulation(reason = "measures how long work takes, outside of any run")
final class WallTime implements Clock {
    private long last = System.nanoTime();

    @Override
    public double lap() {
        long before = last;
        last = System.nanoTime();
        return last - before;
    }
}
