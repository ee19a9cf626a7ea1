package dev.hangover.scenarios.explore;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.cases.Engine;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.replay.RunWatch;
import dev.hangover.harness.result.CaseResult;

/** A case that can be explored. */
public sealed interface Explorable permits NodeExploration, FamilyExploration {
    /** The name of the case, for people. */
    String title();

    /**
     * Finds out whether it can be explored with these options, without making a run.
     *
     * @throws BadInput when it cannot, for example because the coordinates are malformed
     */
    void check(CaseOptions options);

    /** How the orders of tasks are chosen. */
    ScheduleKind schedules();

    /**
     * Explores it.
     *
     * @param engine does it
     * @param options how
     * @param watch watches the runs
     * @param progress receives the progress
     * @throws BadInput when what was asked for turns out not to exist, for example stale coordinates
     * @throws dev.hangover.harness.explore.Nondeterminism when the same run ended differently twice
     */
    CaseResult explore(Engine engine, CaseOptions options, RunWatch watch, ProgressListener progress);
}
