package dev.hangover.scenarios.explore;

import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.replay.RunKey;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.replay.NodeKey;

/**
 * How to speak of runs of one case that have not come to an end.
 *
 * @param scenario of the case
 * @param design of the case
 * @param store where its databases live
 * @param given options that a replay needs, each with a blank before it
 */
record RunTitle(Scenario scenario, String design, String store, String given) {
    /**
     * By the token with which it is made again, when that is not too long.
     *
     * @param sample number of the workload
     * @param asked where faults strike
     */
    String of(int sample, FaultSequence asked) {
        NodeKey key = NodeKey.of(scenario, design, store);
        RunKey name = new RunKey(
                key.settings(),
                sample,
                scenario.faults().schedules() == ScheduleKind.PCT ? RunKey.PCT : RunKey.RANDOM,
                Schedule.none(),
                asked,
                true,
                RunKey.ending(new Outcome.Stuck(0, "it loops")),
                key.script());
        String words = scenario.name() + " with " + design + ", " + (sample == 0 ? "" : "workload " + sample + ", ")
                + "faults " + asked;
        return name.fitsToken() ? name.token() + given + " (" + words + ")" : words;
    }
}
