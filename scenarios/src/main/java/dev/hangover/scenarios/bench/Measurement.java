package dev.hangover.scenarios.bench;

/**
 * What came of measuring one figure.
 *
 * @param value what was measured, rounded to hundredths
 * @param details what it was measured on, and what else came of it; may be empty
 */
public record Measurement(double value, String details) {
    /** Rounds. */
    public Measurement {
        value = Math.round(value * 100) / 100.0;
    }
}
