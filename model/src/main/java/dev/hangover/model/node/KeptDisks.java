package dev.hangover.model.node;

import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.consensus.BlockLog;
import dev.hangover.model.consensus.ConsensusState;
import dev.hangover.model.consensus.WriteAheadLog;
import dev.hangover.model.consensus.log.FileLog;
import dev.hangover.model.consensus.log.RecordLog;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.file.MvNodeStore;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Databases in files that are there already and stay when the process is gone. The databases repair them themselves. */
record KeptDisks(Path directory, Simulation simulation) implements Disks {
    /** What is there. Must not be asked while a process works on it. */
    static Images images(Path directory) {
        Map<String, Image> found = new TreeMap<>();
        for (String log : List.of(BlockLog.STORE, WriteAheadLog.STORE, ConsensusState.STORE)) {
            found.put(log, FileLog.imageIn(log, directory));
        }
        found.put(MultiStore.NAME, MvNodeStore.imageIn(FileDisks.applicationIn(directory)));
        found.put(SqlImage.STORE_NAME, SqlImage.in(FileDisks.swingStoreIn(directory)));
        return Images.of(found);
    }

    @Override
    public DatabaseLocation swingStore() {
        return DatabaseLocation.directory(FileDisks.swingStoreIn(directory));
    }

    @Override
    public NodeStore application() {
        return MvNodeStore.open(FileDisks.applicationIn(directory), simulation);
    }

    @Override
    public RecordLog log(String name) {
        return FileLog.open(name, directory, simulation);
    }

    @Override
    public void release() {}
}
