package dev.hangover.model.node;

import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.host.HostKeys;
import dev.hangover.model.statesync.StateSnapshot;
import dev.hangover.model.statesync.StateSyncProbes;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.export.Exporter;
import dev.hangover.model.swingstore.export.Importer;
import dev.hangover.model.swingstore.metadata.ArtifactMode;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import dev.hangover.model.swingstore.sqlite.SqlImage;

/** State-sync as an operator uses it: a state export, and a swing-store that is built from a snapshot. */
final class StateSync {
    private StateSync() {}

    /**
     * Exports the state of a machine whose process is about to start, if anything was ever committed.
     *
     * @throws Refusal when the databases are not at one height
     */
    static void export(Simulation simulation, Images images) {
        boolean committed = Disks.iavl(images).version() > 0
                || Disks.sql(images).value(HostKeys.HEIGHT).isPresent();
        if (!committed) {
            return;
        }
        try {
            StateSnapshot snapshot = StateSnapshot.of(Disks.sql(images), Disks.iavl(images));
            simulation.probe(StateSyncProbes.EXPORTED);
            simulation.note(
                    Lanes.COSMOS,
                    () -> "state of height " + snapshot.height() + " exported, "
                            + snapshot.artifacts().size() + " artifacts");
        } catch (Refusal refused) {
            simulation.probe(StateSyncProbes.REFUSED);
            throw refused;
        }
    }

    /**
     * A swing-store imported from the export of another.
     *
     * @param exported the committed state of the other
     * @param height of the snapshot
     * @param withHostState whether the height is written to the host's section, which is in no export (agoric-sdk
     *     #8222)
     */
    static SqlImage restored(SqlImage exported, long height, boolean withHostState) {
        try (Exporter exporter = Exporter.open(DatabaseLocation.memory(exported), ArtifactMode.DEBUG)) {
            SwingStore store = Importer.importInto(
                    DatabaseLocation.memory(),
                    exporter,
                    ArtifactMode.DEBUG,
                    SwingStoreOptions.defaults(),
                    Simulation.quiet());
            try {
                if (withHostState) {
                    store.hostStorage().kvStore().set(HostKeys.HEIGHT, Long.toString(height));
                }
                store.hostStorage().commit();
                return store.image();
            } finally {
                store.abandon();
            }
        }
    }
}
