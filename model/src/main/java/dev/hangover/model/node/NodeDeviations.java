package dev.hangover.model.node;

import dev.hangover.model.Deviation;
import dev.hangover.model.cosmos.app.CosmosDeviations;
import dev.hangover.model.host.BlockSteps;
import dev.hangover.model.swingstore.session.StoreDeviations;

/**
 * The planted deviations of a node, by component.
 *
 * @param steps the block cycle on the kernel side
 * @param swingStore the swing-store
 * @param cosmos the application
 * @param executesFirst consensus has a block executed before it logs it
 * @param operator how the machine is operated
 */
public record NodeDeviations(
        BlockSteps steps,
        StoreDeviations swingStore,
        CosmosDeviations cosmos,
        Deviation executesFirst,
        OperatorDeviations operator) {
    private static final NodeDeviations NONE = new NodeDeviations(
            BlockSteps.STANDARD,
            StoreDeviations.none(),
            CosmosDeviations.none(),
            Deviation.none(),
            OperatorDeviations.none());

    public static NodeDeviations none() {
        return NONE;
    }

    public NodeDeviations with(BlockSteps other) {
        return new NodeDeviations(other, swingStore, cosmos, executesFirst, operator);
    }

    public NodeDeviations with(StoreDeviations other) {
        return new NodeDeviations(steps, other, cosmos, executesFirst, operator);
    }

    public NodeDeviations with(CosmosDeviations other) {
        return new NodeDeviations(steps, swingStore, other, executesFirst, operator);
    }

    public NodeDeviations withExecutesFirst(Deviation planted) {
        return new NodeDeviations(steps, swingStore, cosmos, planted, operator);
    }

    public NodeDeviations with(OperatorDeviations other) {
        return new NodeDeviations(steps, swingStore, cosmos, executesFirst, other);
    }
}
