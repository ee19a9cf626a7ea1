package dev.hangover.scenarios.bench;

/**
 * What came of measuring one figure.
 *
 * @param figure its name
 * @param value the median of the ratios
 * @param target the largest that holds
 * @param holds whether the claim holds
 */
public record Measurement(String figure, double value, double target, boolean holds) {
    static Measurement of(Figure figure, double value) {
        return new Measurement(figure.name(), value, figure.target(), value <= figure.target());
    }
}
