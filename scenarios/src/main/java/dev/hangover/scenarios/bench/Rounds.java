package dev.hangover.scenarios.bench;

/**
 * How often a figure is measured.
 *
 * @param warmUp rounds that do not count
 * @param counted rounds that do
 */
public record Rounds(int warmUp, int counted) {
    /** For work of milliseconds. */
    public static final Rounds MANY = new Rounds(10, 25);
}
