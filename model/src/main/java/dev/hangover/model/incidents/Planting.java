package dev.hangover.model.incidents;

import dev.hangover.model.Deviation;
import dev.hangover.model.cosmos.app.CosmosDeviation;
import dev.hangover.model.cosmos.store.SavePolicy;
import dev.hangover.model.disk.Durability;
import dev.hangover.model.disk.Syncing;
import dev.hangover.model.host.BlockSteps;
import dev.hangover.model.host.Host;
import dev.hangover.model.host.HostProtocol;
import dev.hangover.model.incidents.variant.DesignVariant;
import dev.hangover.model.incidents.variant.ReplacedStep;
import dev.hangover.model.incidents.variant.StepVariants;
import dev.hangover.model.node.NodeDeviation;
import dev.hangover.model.node.NodeDeviations;
import dev.hangover.model.node.NodeSettings;
import dev.hangover.model.swingstore.session.StoreDeviation;

/** The table of flaws and of what each of them changes in the settings of a node. */
final class Planting {
    private Planting() {}

    /** Settings with a flaw, which reports when it is applied. */
    static NodeSettings of(NodeSettings settings, Flaw flaw, Deviation planted) {
        NodeDeviations others = settings.deviations();
        return switch (flaw) {
            // Variants of the host protocol.
            case SENDS_NOT_FLUSHED -> protocol(settings, ReplacedStep.NO_FLUSH, planted);
            case REPLAY_CONSUMES_SENDS -> protocol(settings, ReplacedStep.CONSUMING_REPLAY, planted);
            case REPLAY_DRAINS_QUEUE -> protocol(settings, ReplacedStep.DRAINING_REPLAY, planted);
            case REPLAY_AWAITS_ACTIONS -> protocol(settings, ReplacedStep.AWAITING_REPLAY, planted);
            case CRANK_COMMITS -> protocol(settings, ReplacedStep.CRANK_COMMITS, planted);
            case COMMIT_AT_END_BLOCK -> protocol(settings, ReplacedStep.COMMIT_AT_END_BLOCK, planted);
            case FAILED_COMMIT_RETRIED -> protocol(settings, ReplacedStep.RETRIED_COMMIT, planted);
            // Variants of the block cycle.
            case SAVED_SENDS_KEPT -> steps(settings, new StepVariants.KeptSends(planted));
            case BEGIN_HEIGHT_NOT_RECORDED -> steps(settings, new StepVariants.UnrecordedBegin(planted));
            case LEFTOVERS_FLUSHED_AT_OPEN -> steps(settings, new StepVariants.CrankAtOpen(planted));
            case INIT_HEIGHT_NOT_MAPPED -> steps(settings, new StepVariants.LiteralGenesis(planted));
            case EMPTY_STORE_EXECUTES -> steps(settings, new StepVariants.EmptyStoreExecutes(planted));
            case COMMIT_BEFORE_LOGGED ->
                steps(
                        settings.with(others.with(NodeDeviation.EXECUTES_FIRST, planted)),
                        new StepVariants.CommitWithEndBlock(planted));
            // Deviations of a component.
            case SAVEPOINT_WITHOUT_TRANSACTION ->
                settings.with(others.with(StoreDeviation.SAVEPOINTS_BEGIN_NOTHING, planted));
            case CLOSE_COMMITS -> settings.with(others.with(StoreDeviation.CLOSE_COMMITS, planted));
            case CRANKHASH_CARRIED_OVER -> settings.with(others.with(StoreDeviation.CRANK_HASH_GOES_ON, planted));
            case SNAPSHOT_FORGETS -> settings.with(settings.workers().withSnapshotsForget(planted));
            case UPGRADE_HANDLER_RUNS_AGAIN ->
                settings.with(others.with(CosmosDeviation.UPGRADE_HANDLER_GOES_BY_PROCESS, planted));
            case SIMULATION_REACHES_KERNEL ->
                settings.with(others.with(CosmosDeviation.SIMULATIONS_QUEUE_ACTIONS, planted));
            case COSMOS_ROLLED_BACK_ALONE -> settings.with(others.with(NodeDeviation.COSMOS_GOES_BACK_ALONE, planted));
            case HOST_STATE_NOT_RESTORED -> settings.with(others.with(NodeDeviation.HOST_STATE_NOT_RESTORED, planted));
            case EXPORT_STARTS_LATE -> settings.with(others.with(NodeDeviation.EXPORT_STARTS_LATE, planted));
            // Settings that hold in every run, and so are applied by being there.
            case SAVE_SPLIT -> planted.applies() ? settings.with(SavePolicy.SPLIT) : settings;
            case INDEX_SAVED_APART -> planted.applies() ? settings.with(SavePolicy.INDEX_APART) : settings;
            case COSMOS_NOT_SYNCED -> planted.applies() ? settings.with(unsynced(settings.durability())) : settings;
        };
    }

    private static NodeSettings steps(NodeSettings settings, BlockSteps steps) {
        if (settings.deviations().steps() != BlockSteps.STANDARD) {
            throw new IllegalStateException("two flaws change the block cycle: " + steps + " and "
                    + settings.deviations().steps());
        }
        return settings.with(settings.deviations().with(steps));
    }

    private static NodeSettings protocol(NodeSettings settings, ReplacedStep step, Deviation planted) {
        return settings.with(new DesignVariant(settings.design()) {
            @Override
            public HostProtocol start(Host host) {
                return step.in(super.start(host), planted);
            }
        });
    }

    private static Durability unsynced(Durability durability) {
        return new Durability(durability.sql(), Syncing.ASYNC, durability.blocks());
    }
}
