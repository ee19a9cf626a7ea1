package dev.hangover.harness.explore;

/** Receives the progress of an exploration. */
@FunctionalInterface
public interface ProgressListener {
    /** Hears nothing. */
    ProgressListener NONE = (done, known) -> {};

    /**
     * @param done runs that were made
     * @param known runs that are known to be needed so far; may grow
     */
    void progress(long done, long known);
}
