package dev.hangover.harness.simulation;

/**
 * The error for a run without progress: it exceeded its step bound, or waits for something that no task can bring. An
 * {@link Error}, so that code under test cannot swallow it; code that catches it gets it again at the next call.
 */
public final class NoProgress extends Error {
    /** @param why what is being waited for, or which bound was passed */
    public NoProgress(String why) {
        super(why, null, false, false);
    }
}
