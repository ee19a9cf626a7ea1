package dev.hangover.harness.result;

/**
 * The smallest run that was found to fail in the same way.
 *
 * @param token reproduces it
 * @param command the command line that reproduces it
 * @param coordinates where its faults strike, as text
 * @param sections in how many sections faults may strike
 * @param actions how many actions its sections have, all together
 * @param crashes how many faults strike, clean restarts included
 * @param minimal whether it is known that no section, action or fault can be taken away: false when the allowance of runs was
 *     spent before
 */
public record ShrunkForm(
        String token, String command, String coordinates, int sections, int actions, int crashes, boolean minimal) {}
