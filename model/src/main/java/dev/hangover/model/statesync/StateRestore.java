package dev.hangover.model.statesync;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.cosmos.app.StoreNames;
import dev.hangover.model.cosmos.iavl.node.KeyValue;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.modules.ExportShadow;
import dev.hangover.model.cosmos.store.CosmosBoundaries;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.host.HostKeys;
import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.export.ExportSource;
import dev.hangover.model.swingstore.export.Importer;
import dev.hangover.model.swingstore.metadata.ArtifactMode;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes the two databases of a new node from a snapshot: first the trees, whose AppHash must be the one that consensus
 * knows, then the swing-store, from the export data in the trees. A machine that dies on the way is wiped and begins anew.
 */
public final class StateRestore {
    private final Simulation simulation;
    private final StateSnapshot snapshot;
    private final boolean hostKeys;

    /**
     * @param simulation the life of the process that restores
     * @param snapshot an untrusted snapshot
     * @param hostKeys whether the host's own keys, which are in no export, are populated (agoric-sdk #8222)
     */
    public StateRestore(Simulation simulation, StateSnapshot snapshot, boolean hostKeys) {
        this.simulation = simulation;
        this.snapshot = snapshot;
        this.hostKeys = hostKeys;
    }

    /**
     * Restores the trees.
     *
     * @param nodes an empty application database
     * @param trusted the AppHash of the snapshot's height, in hex
     * @throws Refusal when the snapshot has another
     */
    public void application(NodeStore nodes, String trusted) {
        simulation.requireAlive();
        simulation.reach(CosmosBoundaries.COMMIT_INFO);
        simulation.write(CosmosBoundaries.COMMIT_WRITE, () -> nodes.writeSynced(snapshot.application()));
        IavlImage restored = nodes.image();
        String actual =
                HexFormat.of().formatHex(restored.commitInfo().orElseThrow().appHash());
        if (!actual.equals(trusted)) {
            throw new Refusal("the snapshot of height " + snapshot.height() + " has AppHash " + actual
                    + ", but the chain has " + trusted);
        }
        simulation.note(Lanes.IAVL, () -> "trees of height " + snapshot.height() + " restored");
        simulation.reach(CosmosBoundaries.COMMIT_AFTER);
    }

    /**
     * Restores the swing-store and commits it.
     *
     * @param home an empty database
     * @param application the restored trees
     * @throws dev.hangover.model.swingstore.error.SwingStoreException naming the artifact that is not what the trees say
     */
    public SwingStore swingStore(DatabaseLocation home, SwingStoreOptions options, IavlImage application) {
        SwingStore store =
                Importer.importInto(home, source(application), ArtifactMode.OPERATIONAL, options, simulation);
        if (hostKeys) {
            store.hostStorage().kvStore().set(HostKeys.HEIGHT, Long.toString(snapshot.height()));
            store.hostStorage()
                    .kvStore()
                    .set(HostKeys.CHAIN_SENDS, BridgeJson.array().toString());
        }
        simulation.note(
                Lanes.SQL,
                () -> snapshot.artifacts().size() + " artifacts imported, host keys "
                        + (hostKeys ? "populated" : "forgotten"));
        return store;
    }

    private ExportSource source(IavlImage application) {
        List<ExportEntry> exportData = new ArrayList<>();
        byte[] prefix = ExportShadow.PREFIX.getBytes(StandardCharsets.UTF_8);
        application
                .entries(StoreNames.SWINGSET, Range.prefix(prefix))
                .forEachRemaining(entry -> exportData.add(entry(entry)));
        return new ExportSource() {
            @Override
            public List<ExportEntry> exportData() {
                return exportData;
            }

            @Override
            public List<String> artifactNames() {
                return List.copyOf(snapshot.artifacts().keySet());
            }

            @Override
            public byte[] artifact(String name) {
                return snapshot.artifacts().get(name);
            }
        };
    }

    private static ExportEntry entry(KeyValue shadow) {
        String key = new String(shadow.key(), StandardCharsets.UTF_8).substring(ExportShadow.PREFIX.length());
        return new ExportEntry(key, new String(shadow.value(), StandardCharsets.UTF_8));
    }
}
