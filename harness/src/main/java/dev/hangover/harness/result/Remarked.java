package dev.hangover.harness.result;

/**
 * Runs with remarks of one law.
 *
 * @param first the remark of the first of them
 * @param runs how many they are
 * @param coordinates where the faults of the first struck, as text; {@code none} when a schedule alone was enough
 * @param token reproduces the first
 * @param command the command line that reproduces the first
 */
public record Remarked(Remark first, long runs, String coordinates, String token, String command) {}
