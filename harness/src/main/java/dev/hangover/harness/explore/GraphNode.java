package dev.hangover.harness.explore;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Schedule;
import java.util.OptionalLong;

/**
 * A node of the graph that an exploration walks: one run.
 *
 * @param number counted from 0, which is the reference run, in the order of the search
 * @param from the run that it follows from; empty for the reference run
 * @param at where faults strike in it, from the very beginning
 * @param order its schedule, from the very beginning
 * @param state fingerprint of what its last fault left, or of the very beginning; what was not synced then is part of it
 *     where power can be cut
 * @param left the faults that may still strike in it
 * @param outcome how it ended
 * @param rejoined the section after which it was the reference run again, so that what can strike later is reported for that
 *     one; empty when it was not, or only after the restart that shows residue
 * @param faults how many edges of faults leave it
 * @param choicePoints at how many choice points of it the order of tasks can be another one
 */
public record GraphNode(
        long number,
        OptionalLong from,
        FaultSequence at,
        Schedule order,
        Fingerprint state,
        Budget left,
        Outcome outcome,
        OptionalLong rejoined,
        long faults,
        long choicePoints) {}
