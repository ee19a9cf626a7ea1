package dev.hangover.harness.cases;

import dev.hangover.harness.explore.Exploration;
import dev.hangover.harness.explore.GraphListener;
import dev.hangover.harness.run.RunSettings;

/** Records the graph that an exploration walks, as a completeness certificate. */
public interface GraphRecorder extends GraphListener {
    /**
     * The exploration has ended.
     *
     * @param reference names the run without faults, as a token or the content of a file of a recorded run
     * @param plan what was asked for
     * @param settings of each run
     * @param exploration what became of it
     */
    void finish(String reference, CasePlan plan, RunSettings settings, Exploration exploration);
}
