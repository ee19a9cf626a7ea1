package dev.hangover.scenarios.bench;

/** A figure: a number about speed with its upper bound. */
public interface Figure {
    /** Its name, for tables and results. */
    String name();

    /** A description, in one sentence. */
    String description();

    /** The largest value that holds. */
    double target();

    /** Measures it. Takes seconds to minutes. */
    Measurement measure();
}
