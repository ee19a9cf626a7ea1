package dev.hangover.model.node;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.host.HostKeys;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.export.Exporter;
import dev.hangover.model.swingstore.export.Importer;
import dev.hangover.model.swingstore.metadata.ArtifactMode;
import dev.hangover.model.swingstore.sqlite.Home;
import dev.hangover.model.swingstore.sqlite.SqlImage;

/** The kernel side's part of a state-sync snapshot: export data and artifacts, and what has to be added to them. */
final class StateSync {
    private StateSync() {}

    /**
     * A swing-store that is built from what another one exports.
     *
     * @param exported the committed state of the other
     * @param height of the snapshot
     * @param withHostState whether the host's own section, which is in no export, is told the height (agoric-sdk #8222)
     */
    static SqlImage restored(SqlImage exported, long height, boolean withHostState) {
        try (Exporter exporter = Exporter.open(Home.memory(exported), ArtifactMode.DEBUG)) {
            SwingStore store = Importer.importInto(
                    Home.memory(), exporter, ArtifactMode.DEBUG, SwingStoreOptions.defaults(), Simulation.quiet());
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
