package dev.hangover.scenarios.campaign;

/** Is told how far a long piece of work is. */
@FunctionalInterface
public interface ProgressListener {
    /** Does not listen. */
    ProgressListener NONE = (done, total) -> {};

    /**
     * So far.
     *
     * @param done executions made
     * @param total executions known to be needed; may grow
     */
    void progress(long done, long total);
}
