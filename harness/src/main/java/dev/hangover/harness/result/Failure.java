package dev.hangover.harness.result;

import java.util.Optional;

/**
 * A failing run, with its token and all that is reported of it.
 *
 * @param outcome how it ended
 * @param coordinates where the faults struck, as text; {@code none} when a schedule alone was enough
 * @param window which durable state the last fault left, in a word of the subject
 * @param boundary name of the boundary of the last fault, or empty
 * @param section the section in which the last fault struck, or 0
 * @param token reproduces the run
 * @param command the command line that reproduces the run
 * @param shrunk the smallest run that fails in the same way, when it was looked for
 * @param inevitability when the run was lost, when that was looked for
 */
public record Failure(
        Outcome outcome,
        String coordinates,
        String window,
        String boundary,
        long section,
        String token,
        String command,
        Optional<ShrunkForm> shrunk,
        Optional<PointOfNoReturn> inevitability) {
    /** A failure that was not shrunk. */
    public Failure(
            Outcome outcome,
            String coordinates,
            String window,
            String boundary,
            long section,
            String token,
            String command) {
        this(outcome, coordinates, window, boundary, section, token, command, Optional.empty(), Optional.empty());
    }

    /** The same, with the smallest run that fails in the same way. */
    public Failure with(ShrunkForm smallest) {
        return new Failure(
                outcome, coordinates, window, boundary, section, token, command, Optional.of(smallest), inevitability);
    }

    /** The same, with another way to reproduce it. */
    public Failure named(String otherToken, String otherCommand) {
        return new Failure(
                outcome, coordinates, window, boundary, section, otherToken, otherCommand, shrunk, inevitability);
    }

    /** The same, with the place from which on it was lost. */
    public Failure with(PointOfNoReturn lost) {
        return new Failure(outcome, coordinates, window, boundary, section, token, command, shrunk, Optional.of(lost));
    }
}
