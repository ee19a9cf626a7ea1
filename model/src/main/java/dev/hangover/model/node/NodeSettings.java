package dev.hangover.model.node;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.bridge.ChainPort;
import dev.hangover.model.conditions.NodeConditions;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.cosmos.app.Genesis;
import dev.hangover.model.cosmos.multistore.Pruning;
import dev.hangover.model.cosmos.store.SavePolicy;
import dev.hangover.model.disk.Durability;
import dev.hangover.model.host.BlockManager;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.kernel.worker.WarehousePolicy;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.session.ExportCallback;
import dev.hangover.model.workload.BlockSource;
import java.util.function.Function;

/**
 * The settings of a node, the same in every life.
 *
 * @param genesis the state that the chain begins with
 * @param durability what a power cut can take from its disks
 * @param pruning which old versions of the trees it keeps
 * @param saving how the trees are saved
 * @param deviations planted ones of its components
 */
public record NodeSettings(
        HostDesign design,
        BlockSource blocks,
        Genesis genesis,
        NodeConditions conditions,
        Abci abci,
        TranscriptRetention retention,
        Durability durability,
        Pruning pruning,
        SavePolicy saving,
        WarehousePolicy workers,
        NodeDeviations deviations) {
    /** Settings with atomic saves of the trees and without deviations. */
    public NodeSettings(
            HostDesign design,
            BlockSource blocks,
            Genesis genesis,
            NodeConditions conditions,
            Abci abci,
            TranscriptRetention retention,
            Durability durability,
            Pruning pruning) {
        this(
                design,
                blocks,
                genesis,
                conditions,
                abci,
                retention,
                durability,
                pruning,
                SavePolicy.ATOMIC,
                WarehousePolicy.standard(),
                NodeDeviations.none());
    }

    /** The same on disks that sync what they promise, keeping every version. */
    public NodeSettings(
            HostDesign design,
            BlockSource blocks,
            Genesis genesis,
            NodeConditions conditions,
            Abci abci,
            TranscriptRetention retention) {
        this(design, blocks, genesis, conditions, abci, retention, Durability.STRICT, Pruning.KEEP_ALL);
    }

    /** The same with these deviations. */
    public NodeSettings with(HostDesign other) {
        return new NodeSettings(
                other, blocks, genesis, conditions, abci, retention, durability, pruning, saving, workers, deviations);
    }

    /** The same with these deviations. */
    public NodeSettings with(BlockSource other) {
        return new NodeSettings(
                design, other, genesis, conditions, abci, retention, durability, pruning, saving, workers, deviations);
    }

    /** The same with these deviations. */
    public NodeSettings with(WarehousePolicy other) {
        return new NodeSettings(
                design, blocks, genesis, conditions, abci, retention, durability, pruning, saving, other, deviations);
    }

    /** The same with these deviations. */
    public NodeSettings with(Durability other) {
        return new NodeSettings(
                design, blocks, genesis, conditions, abci, retention, other, pruning, saving, workers, deviations);
    }

    /** The same with these deviations. */
    public NodeSettings with(SavePolicy other) {
        return new NodeSettings(
                design, blocks, genesis, conditions, abci, retention, durability, pruning, other, workers, deviations);
    }

    /** The same with these deviations. */
    public NodeSettings with(NodeDeviations other) {
        return new NodeSettings(
                design, blocks, genesis, conditions, abci, retention, durability, pruning, saving, workers, other);
    }

    /** The kernel side of one process, whose software works on this schema. */
    BlockManager blockManager(
            Simulation simulation, ChainPort chain, Function<ExportCallback, SwingStore> opener, int softwareSchema) {
        return new BlockManager(
                simulation, chain, design, deviations.steps(), opener, conditions, workers, softwareSchema);
    }

    /** Options of the swing-store, without the callback for export data. */
    SwingStoreOptions swingStoreOptions() {
        return SwingStoreOptions.defaults()
                .withDeltaTable(design.deltaTable())
                .withKeepTranscripts(retention == TranscriptRetention.ARCHIVAL)
                .with(deviations.components());
    }
}
