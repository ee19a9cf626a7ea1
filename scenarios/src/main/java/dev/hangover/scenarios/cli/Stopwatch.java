package dev.hangover.scenarios.cli;

import dev.hangover.harness.simulation.OutsideTheSimulation;

/** Wall-clock time since it was made. */
@OutsideTheSimulation(reason = "reads the clock to show the user how long an exploration took")
final class Stopwatch {
    private final long start = System.nanoTime();

    /** Seconds, to the millisecond. */
    double seconds() {
        return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
    }
}
