package dev.hangover.scenarios.bench;

/** One claim about speed, as a number that is at most so large. */
public interface Figure {
    /** Its name, for tables and results. */
    String name();

    /** What is measured, in one sentence. */
    String description();

    /** The largest value that holds. */
    double target();

    /** Measures it. Takes seconds to minutes. */
    Measurement measure();
}
