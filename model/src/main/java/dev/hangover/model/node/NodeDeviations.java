package dev.hangover.model.node;

import dev.hangover.model.Deviation;
import dev.hangover.model.Deviations;
import dev.hangover.model.host.BlockSteps;

/** The planted deviations of a node: another block cycle on the kernel side, and those of its components. */
public record NodeDeviations(BlockSteps steps, Deviations components) {
    private static final NodeDeviations NONE = new NodeDeviations(BlockSteps.STANDARD, Deviations.none());

    public static NodeDeviations none() {
        return NONE;
    }

    public NodeDeviations with(BlockSteps other) {
        return new NodeDeviations(other, components);
    }

    public NodeDeviations with(Enum<?> name, Deviation planted) {
        return new NodeDeviations(steps, components.with(name, planted));
    }
}
