package dev.hangover.harness.explore;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.run.ChoicePoint;
import dev.hangover.harness.simulation.Fingerprint;
import java.util.Optional;

/**
 * Listens to the graph that an exploration walks: each run that is made is a node, and each fault that could strike in it,
 * within the budget that is left, is an edge. The calls and their order do not depend on how many work at it.
 */
public interface GraphListener {
    /** A run was made. */
    void node(GraphNode node);

    /**
     * A fault can strike in a run. It is reported after its run, and in any case before the run that follows from it.
     *
     * @param from number of the run
     * @param fault what strikes, and where
     * @param leaves fingerprint of what is durable then, as of {@link GraphNode#state}: where that was seen before with at
     *     least the budget that is left, no run follows; empty for a write that fails, in which the run continues
     */
    void edge(long from, Fault fault, Optional<Fingerprint> leaves);

    /**
     * The order of tasks can be another one in a run. Reported only where every order is tried.
     *
     * @param from number of the run
     * @param choicePoint where; with a state that was seen before with at least the budget that is left, no run follows
     */
    void choicePoint(long from, ChoicePoint choicePoint);
}
