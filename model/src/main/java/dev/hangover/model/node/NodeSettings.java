package dev.hangover.model.node;

import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.cosmos.app.Genesis;
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
 */
public record NodeSettings(
        HostDesign design,
        BlockSource blocks,
        Genesis genesis,
        Circumstances circumstances,
        Abci abci,
        TranscriptRetention transcripts) {}
