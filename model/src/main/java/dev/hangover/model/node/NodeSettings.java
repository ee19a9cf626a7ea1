package dev.hangover.model.node;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.cosmos.app.Genesis;
import dev.hangover.model.cosmos.multistore.Pruning;
import dev.hangover.model.cosmos.store.SavePolicy;
import dev.hangover.model.durability.Durability;
import dev.hangover.model.durability.Syncing;
import dev.hangover.model.host.Circumstances;
import dev.hangover.model.host.HostDesign;
import dev.hangover.model.incidents.Flaw;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.workload.BlockSource;

/**
 * What a node is made with, the same in every life.
 *
 * @param design the host protocol
 * @param blocks what consensus orders
 * @param genesis what the chain begins with
 * @param circumstances what is special about its life
 * @param abci the form of the block cycle
 * @param transcripts how long transcripts are kept
 * @param durability what a power cut can take from its disks
 * @param pruning which old versions of the trees it keeps
 */
public record NodeSettings(
        HostDesign design,
        BlockSource blocks,
        Genesis genesis,
        Circumstances circumstances,
        Abci abci,
        TranscriptRetention transcripts,
        Durability durability,
        Pruning pruning) {
    /** On disks that sync whatever is promised to be synced, keeping every version. */
    public NodeSettings(
            HostDesign design,
            BlockSource blocks,
            Genesis genesis,
            Circumstances circumstances,
            Abci abci,
            TranscriptRetention transcripts) {
        this(design, blocks, genesis, circumstances, abci, transcripts, Durability.STRICT, Pruning.KEEP_ALL);
    }

    /** The same with other blocks. */
    public NodeSettings with(BlockSource other) {
        return new NodeSettings(design, other, genesis, circumstances, abci, transcripts, durability, pruning);
    }

    /** What a power cut can take from the disks, considering what is wrong on purpose. */
    Durability promised() {
        return design.flaws().has(Flaw.COSMOS_NOT_SYNCED)
                ? new Durability(durability.sql(), Syncing.ASYNC, durability.blocks())
                : durability;
    }

    /** How the trees are saved, considering what is wrong on purpose. */
    SavePolicy savePolicy() {
        if (design.flaws().has(Flaw.SAVE_SPLIT)) {
            return SavePolicy.SPLIT;
        }
        return design.flaws().has(Flaw.INDEX_SAVED_APART) ? SavePolicy.INDEX_APART : SavePolicy.ATOMIC;
    }

    /** How the swing-store is opened, but for who is given its export data. */
    SwingStoreOptions swingStoreOptions() {
        return SwingStoreOptions.defaults()
                .withDeltaTable(design.deltaTable())
                .withKeepTranscripts(transcripts == TranscriptRetention.ARCHIVAL)
                .with(design.flaws());
    }
}
