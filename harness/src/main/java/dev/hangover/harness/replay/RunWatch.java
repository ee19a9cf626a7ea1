package dev.hangover.harness.replay;

import dev.hangover.harness.run.Overseer;

/** Watches the runs of cases from outside. */
@FunctionalInterface
public interface RunWatch {
    /** Watches nothing. */
    RunWatch NONE = (of, sample) -> Overseer.NONE;

    /**
     * Watches the runs of a workload.
     *
     * @param of the case
     * @param sample number of the workload
     */
    Overseer over(Case of, int sample);
}
