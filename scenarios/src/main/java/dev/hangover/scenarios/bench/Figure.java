package dev.hangover.scenarios.bench;

import java.util.function.Supplier;

/**
 * One claim about speed, as a number that is at most so large.
 *
 * @param name for tables and results
 * @param description what is measured, in one sentence
 * @param target the largest value that holds
 * @param measuring measures it; takes seconds to minutes
 */
public record Figure(String name, String description, double target, Supplier<Measurement> measuring) {
    /** Measures it. Takes seconds to minutes. */
    public Measurement measure() {
        return measuring.get();
    }

    /** Whether the claim holds with what was measured. */
    public boolean holdsWith(Measurement measured) {
        return measured.value() <= target;
    }
}
