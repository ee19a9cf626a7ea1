package dev.hangover.scenarios.bench;

/**
 * The measurement of one figure.
 *
 * @param figure its name
 * @param value what was measured, rounded
 * @param target the largest that holds
 * @param holds whether the claim holds
 * @param details what it was measured on, and further results; may be empty
 */
public record Measurement(String figure, double value, double target, boolean holds, String details) {
    static Measurement of(Figure figure, double value, String details) {
        return new Measurement(figure.name(), value, figure.target(), value <= figure.target(), details);
    }
}
