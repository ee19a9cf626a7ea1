package dev.hangover.harness.run;

/**
 * Bounds of a run.
 *
 * @param horizon last section in which a fault may strike
 * @param rejoin whether a run may end early when it has become the reference run again
 * @param stepBound most events between two finished sections of one life; beyond it the run is stuck
 */
public record RunSettings(long horizon, boolean rejoin, long stepBound) {
    /** Sections that a run goes past its last fault before it is restarted in good order, to show residue. */
    public static final int SECTIONS_AFTER_LAST_FAULT = 2;

    /** Sections after that restart. */
    public static final int SECTIONS_AFTER_RESTART = 1;

    private static final long DEFAULT_STEP_BOUND = 5_000_000;

    /** @throws IllegalArgumentException when the horizon or the step bound is below 1 */
    public RunSettings {
        if (horizon < 1 || stepBound < 1) {
            throw new IllegalArgumentException(
                    "horizon and step bound must be at least 1: " + horizon + ", " + stepBound);
        }
    }

    /** With the default step bound. */
    public RunSettings(long horizon, boolean rejoin) {
        this(horizon, rejoin, DEFAULT_STEP_BOUND);
    }

    /** The last section of the reference run: far enough for every run that is judged by it. */
    public long lastSection() {
        return horizon + SECTIONS_AFTER_LAST_FAULT + SECTIONS_AFTER_RESTART;
    }
}
