package dev.hangover.scenarios.chain.node;

import dev.hangover.harness.run.Machine;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.node.Node;

/** A node of the model, as the harness drives it. */
record NodeMachine(Node node) implements Machine {
    @Override
    public void start() {
        node.start();
    }

    @Override
    public void step() {
        node.step();
    }

    @Override
    public long finished() {
        return node.finished();
    }

    /** A kernel side that is ahead of the block log waits for the block to be decided, which is the next step. */
    @Override
    public boolean leavesSectionOpen() {
        return Heights.of(node.images()).sql() > node.finished();
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
