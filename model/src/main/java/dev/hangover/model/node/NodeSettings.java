package dev.hangover.model.node;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.cosmos.app.Genesis;
import dev.hangover.model.durability.Durability;
import dev.hangover.model.host.Circumstances;
import dev.hangover.model.host.HostDesign;
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
 */
public record NodeSettings(
        HostDesign design,
        BlockSource blocks,
        Genesis genesis,
        Circumstances circumstances,
        Abci abci,
        TranscriptRetention transcripts,
        Durability durability) {
    /** On disks that sync whatever is promised to be synced. */
    public NodeSettings(
            HostDesign design,
            BlockSource blocks,
            Genesis genesis,
            Circumstances circumstances,
            Abci abci,
            TranscriptRetention transcripts) {
        this(design, blocks, genesis, circumstances, abci, transcripts, Durability.STRICT);
    }
}
