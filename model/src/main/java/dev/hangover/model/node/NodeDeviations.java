package dev.hangover.model.node;

import dev.hangover.model.Deviation;
import dev.hangover.model.Deviations;
import dev.hangover.model.host.BlockSteps;

/** The planted deviations of a node: another block cycle on the kernel side, and those of its components. */
public record NodeDeviations(BlockSteps steps, Deviations components) {
    private static final NodeDeviations NONE = new NodeDeviations(BlockSteps.STANDARD, Deviations.none());

    /** None. */
    public static NodeDeviations none() {
        return NONE;
    }

    /** With these of the operator. */
    public NodeDeviations with(BlockSteps other) {
        return new NodeDeviations(other, components);
    }

    /** The same with one more deviation of a component, under the name that the component knows. */
    public NodeDeviations with(Enum<?> name, Deviation planted) {
        return new NodeDeviations(steps, components.with(name, planted));
    }
}
