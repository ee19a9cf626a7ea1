package dev.hangover.harness.certificate;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.simulation.Schedule;
import java.util.OptionalLong;

/**
 * A node of the graph: a run that was made.
 *
 * @param number its number; 0 is the reference run
 * @param from number of the run that it follows from; empty for the reference run
 * @param at where faults strike in it, from the very beginning
 * @param order how its order of tasks deviates from first in, first out
 * @param state fingerprint of what its last fault left
 * @param left the faults that could still strike in it
 * @param verdict how it ended
 * @param law the law that was broken, or nothing
 * @param rejoined the section after which it was the reference run again; what can strike later is listed for that one
 * @param faults how many faults could strike in it, within what was left
 * @param choicePoints at how many choice points the order of tasks could have been another one
 */
public record Node(
        long number,
        OptionalLong from,
        FaultSequence at,
        Schedule order,
        String state,
        Allowance left,
        Verdict verdict,
        String law,
        OptionalLong rejoined,
        long faults,
        long choicePoints) {
    /** The fault that struck last; there is one. */
    public Fault lastFault() {
        return at.last().orElseThrow();
    }

    /** For example {@code run 7 (faults 3/sql.commit.after)}. */
    @Override
    public String toString() {
        return "run " + number + " (faults " + at + (order.isEmpty() ? "" : ", order " + order) + ")";
    }
}
