package dev.hangover.harness.result;

/**
 * Runs in which the process refused at least once and recovered after a restart.
 *
 * @param runs how many they are
 * @param reason what the process of the first said when it refused; empty when there is none, like all that follows
 * @param coordinates where the faults of the first struck, as text
 * @param token reproduces the first
 * @param command the command line that reproduces the first
 */
public record Recovered(long runs, String reason, String coordinates, String token, String command) {
    /** No such run. */
    public static final Recovered NONE = new Recovered(0, "", "", "", "");
}
