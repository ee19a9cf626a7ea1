package dev.hangover.scenarios.chain.node;

import dev.hangover.harness.run.Machine;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.node.Node;
import dev.hangover.model.statesync.StateSnapshot;

/** A node that is being made from a snapshot: all that its process does is start. */
record RestoringMachine(Node node, StateSnapshot snapshot, String appHash, boolean hostKeys) implements Machine {
    @Override
    public void start() {
        node.restore(snapshot, appHash, hostKeys);
    }

    @Override
    public void step() {
        throw new IllegalStateException("a node that is being restored takes no blocks");
    }

    @Override
    public long finished() {
        return snapshot.height();
    }

    @Override
    public Images images() {
        return node.images();
    }

    @Override
    public void stop() {
        node.stop();
    }

    @Override
    public void abandon() {
        node.abandon();
    }
}
