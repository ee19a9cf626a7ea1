package dev.hangover.model.node;

import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import dev.hangover.model.consensus.BlockLog;
import dev.hangover.model.consensus.ConsensusState;
import dev.hangover.model.consensus.WriteAheadLog;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.cosmos.store.memory.MemoryNodeStore;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.util.Map;
import java.util.TreeMap;

/** What is on the disks of a node before its first start: databases with tables and nothing in them. */
public final class BlankDisks {
    private BlankDisks() {}

    /** The images of all stores. */
    public static Images images() {
        Map<String, Image> blank = new TreeMap<>();
        blank.put(BlockLog.STORE, LogImage.empty());
        blank.put(WriteAheadLog.STORE, LogImage.empty());
        blank.put(ConsensusState.STORE, LogImage.empty());
        blank.put(MultiStore.NAME, new MemoryNodeStore().image());
        blank.put(SqlImage.STORE_NAME, SqlImage.empty());
        return Images.of(blank);
    }
}
