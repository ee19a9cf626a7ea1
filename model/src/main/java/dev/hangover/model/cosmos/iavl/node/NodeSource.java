package dev.hangover.model.cosmos.iavl.node;

/** Where nodes that are not in memory come from. */
@FunctionalInterface
public interface NodeSource {
    /**
     * The saved node. A node that is asked for under nonce 1 and was filed again under 0 is found all the same.
     *
     * @throws dev.hangover.harness.simulation.Refusal when there is no such node: the store has lost one
     */
    IavlNode node(NodeKey key);
}
