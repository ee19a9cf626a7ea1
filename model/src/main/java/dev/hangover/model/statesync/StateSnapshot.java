package dev.hangover.model.statesync;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import dev.hangover.model.host.HostKeys;
import dev.hangover.model.swingstore.export.Exporter;
import dev.hangover.model.swingstore.metadata.ArtifactMode;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A snapshot for nodes that begin at its height. The swing-store's export data is not part of it: that is in the
 * trees.
 *
 * @param application the records of the trees of that height, and their commit record
 * @param artifacts the swing-store's artifacts, as many as a node needs to go on
 */
public record StateSnapshot(long height, List<StoreRecord> application, SortedMap<String, byte[]> artifacts) {
    /** The law that an export of two different heights would break. */
    public static final String SPLIT_STATE = "split-state";

    /** Keeps copies of the lists; arrays must not be changed. */
    public StateSnapshot {
        application = List.copyOf(application);
        artifacts = Collections.unmodifiableSortedMap(new TreeMap<>(artifacts));
    }

    /**
     * Exports what two databases have committed.
     *
     * @throws Refusal when they are not at the same height (agoric-sdk #9655: safe only after the commit of cosmos)
     */
    public static StateSnapshot of(SqlImage kernel, IavlImage application) {
        long kernelAt = HostKeys.height(kernel);
        if (kernelAt != application.version()) {
            throw Refusal.breaking(
                    SPLIT_STATE,
                    "a state export was asked for while the swing-store is at height " + kernelAt
                            + " and cosmos at " + application.version()
                            + " (start the node, so that it finishes the block, and ask again)");
        }
        SortedMap<String, byte[]> artifacts = new TreeMap<>();
        try (Exporter exporter = Exporter.open(DatabaseLocation.memory(kernel), ArtifactMode.OPERATIONAL)) {
            exporter.artifactNames().forEach(name -> artifacts.put(name, exporter.artifact(name)));
        }
        return new StateSnapshot(application.version(), CommittedTrees.of(application), artifacts);
    }
}
