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
 * What a node is made with, the same in every life.
 *
 * @param design the host protocol
 * @param blocks what consensus orders
 * @param genesis what the chain begins with
 * @param conditions what is special about its life
 * @param abci the form of the block cycle
 * @param transcripts how long transcripts are kept
 * @param durability what a power cut can take from its disks
 * @param pruning which old versions of the trees it keeps
 * @param savePolicy how the trees are saved
 * @param workers how the kernel keeps its workers
 * @param deviations planted ones of its components
 */
public record NodeSettings(
        HostDesign design,
        BlockSource blocks,
        Genesis genesis,
        NodeConditions conditions,
        Abci abci,
        TranscriptRetention transcripts,
        Durability durability,
        Pruning pruning,
        SavePolicy savePolicy,
        WarehousePolicy workers,
        NodeDeviations deviations) {
    /** With trees that are saved in one write each, and without deviations. */
    public NodeSettings(
            HostDesign design,
            BlockSource blocks,
            Genesis genesis,
            NodeConditions conditions,
            Abci abci,
            TranscriptRetention transcripts,
            Durability durability,
            Pruning pruning) {
        this(
                design,
                blocks,
                genesis,
                conditions,
                abci,
                transcripts,
                durability,
                pruning,
                SavePolicy.ATOMIC,
                WarehousePolicy.standard(),
                NodeDeviations.none());
    }

    /** The same on disks that sync whatever is promised to be synced, keeping every version. */
    public NodeSettings(
            HostDesign design,
            BlockSource blocks,
            Genesis genesis,
            NodeConditions conditions,
            Abci abci,
            TranscriptRetention transcripts) {
        this(design, blocks, genesis, conditions, abci, transcripts, Durability.STRICT, Pruning.KEEP_ALL);
    }

    /** The same with another host protocol. */
    public NodeSettings with(HostDesign other) {
        return new NodeSettings(
                other,
                blocks,
                genesis,
                conditions,
                abci,
                transcripts,
                durability,
                pruning,
                savePolicy,
                workers,
                deviations);
    }

    /** The same with other blocks. */
    public NodeSettings with(BlockSource other) {
        return new NodeSettings(
                design,
                other,
                genesis,
                conditions,
                abci,
                transcripts,
                durability,
                pruning,
                savePolicy,
                workers,
                deviations);
    }

    /** The same with workers that are kept in another way. */
    public NodeSettings with(WarehousePolicy other) {
        return new NodeSettings(
                design,
                blocks,
                genesis,
                conditions,
                abci,
                transcripts,
                durability,
                pruning,
                savePolicy,
                other,
                deviations);
    }

    /** The same on disks that a power cut can take something else from. */
    public NodeSettings with(Durability other) {
        return new NodeSettings(
                design,
                blocks,
                genesis,
                conditions,
                abci,
                transcripts,
                other,
                pruning,
                savePolicy,
                workers,
                deviations);
    }

    /** The same with trees that are saved in another way. */
    public NodeSettings with(SavePolicy other) {
        return new NodeSettings(
                design,
                blocks,
                genesis,
                conditions,
                abci,
                transcripts,
                durability,
                pruning,
                other,
                workers,
                deviations);
    }

    /** The same with these deviations. */
    public NodeSettings with(NodeDeviations other) {
        return new NodeSettings(
                design,
                blocks,
                genesis,
                conditions,
                abci,
                transcripts,
                durability,
                pruning,
                savePolicy,
                workers,
                other);
    }

    /**
     * The kernel side of one process.
     *
     * @param simulation the world
     * @param chain the way to cosmos
     * @param opener opens the swing-store
     * @param softwareSchema schema that the software of the process works on
     */
    BlockManager blockManager(
            Simulation simulation, ChainPort chain, Function<ExportCallback, SwingStore> opener, int softwareSchema) {
        return new BlockManager(
                simulation, chain, design, deviations.steps(), opener, conditions, workers, softwareSchema);
    }

    /** How the swing-store is opened, but for who is given its export data. */
    SwingStoreOptions swingStoreOptions() {
        return SwingStoreOptions.defaults()
                .withDeltaTable(design.deltaTable())
                .withKeepTranscripts(transcripts == TranscriptRetention.ARCHIVAL)
                .with(deviations.swingStore());
    }
}
