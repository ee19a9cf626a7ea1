package dev.hangover.scenarios.bench;

/** Measures how long something took. */
public interface Clock {
    /** Nanoseconds since the last lap, or since this was made. */
    double lap();
}
