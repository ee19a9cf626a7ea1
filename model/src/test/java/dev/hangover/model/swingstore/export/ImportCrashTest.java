package dev.hangover.model.swingstore.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.SimulatedCrash;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.store.StrikeAt;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.metadata.ArtifactMode;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill at any boundary of an import leaves nothing of it, or all. */
class ImportCrashTest {
    @Test
    void leavesNothingOrAll(@TempDir Path directory) {
        SwingStore exported =
                SwingStore.open(DatabaseLocation.memory(), SwingStoreOptions.defaults(), Simulation.quiet());
        exported.kernelStorage().kvStore().set("a", "1");
        exported.kernelStorage().transcriptStore().initTranscript("v1");
        exported.kernelStorage().transcriptStore().addItem("v1", "one");
        exported.kernelStorage().snapStore().saveSnapshot("v1", 1, new byte[] {1, 2, 3});
        exported.hostStorage().commit();
        Map<String, String> all = exported.image().consensus();
        List<Boolean> whole = new ArrayList<>();

        int boundary = 1;
        while (dies(DatabaseLocation.directory(directory.resolve("import-" + boundary)), exported, boundary)) {
            DatabaseLocation home = DatabaseLocation.directory(directory.resolve("import-" + boundary));
            SwingStore left = SwingStore.open(home, SwingStoreOptions.defaults(), Simulation.quiet());
            Map<String, String> found = left.image().consensus();
            left.abandon();
            assertThat(found).as("after a crash at boundary " + boundary).isIn(Map.of(), all);
            whole.add(!found.isEmpty());
            boundary++;
        }

        // Opened, two artifacts, about to commit; then committed.
        assertThat(whole).containsExactly(false, false, false, false, true);
    }

    private static boolean dies(DatabaseLocation home, SwingStore exported, int boundary) {
        Simulation simulation = StrikeAt.any(boundary);
        try (Exporter exporter = Exporter.of(exported, ArtifactMode.OPERATIONAL)) {
            SwingStore store = Importer.importInto(
                    home, exporter, ArtifactMode.OPERATIONAL, SwingStoreOptions.defaults(), simulation);
            try {
                store.hostStorage().commit();
            } finally {
                store.abandon();
            }
            return false;
        } catch (SimulatedCrash crash) {
            return true;
        }
    }
}
