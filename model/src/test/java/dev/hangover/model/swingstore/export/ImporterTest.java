package dev.hangover.model.swingstore.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.metadata.ArtifactMode;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
    @Test
    void everyArtifactThatDoesNotFitItsRecordIsRefusedByName() {
        List<String> names = exporter().artifactNames();
        assertThat(names).containsExactly("snapshot.v1.2", "transcript.v1.0.2");
        for (String name : names) {
            ExportSource forged = source(data -> data, name);
            assertThatThrownBy(() -> importInto(DatabaseLocation.memory(), forged))
                    .isInstanceOf(SwingStoreException.class)
                    .hasMessageContaining("'" + name + "'");
        }
    }

    @Test
    void whatWasRefusedLeavesNoRow(@TempDir Path directory) {
        DatabaseLocation home = DatabaseLocation.directory(directory);
        assertThatThrownBy(() -> importInto(home, source(data -> data, "transcript.v1.0.2")))
                .isInstanceOf(SwingStoreException.class);
        SwingStore left = SwingStore.open(home, SwingStoreOptions.defaults(), Simulation.quiet());
        assertThat(left.image().consensus()).isEmpty();
        assertThat(left.image().local()).isEmpty();
        left.abandon();
    }

    @Test
    void hostKeysDoNotComeAlong() {
        SwingStore imported = importInto(DatabaseLocation.memory(), exporter());
        assertThat(imported.hostStorage().kvStore().get("host.height")).isNull();
        assertThat(imported.kernelStorage().kvStore().get("a")).isEqualTo("1");
    }

    @Test
    void anArtifactThatNobodyAnnouncedIsRefused() {
        ExportSource unannounced = source(
                data -> {
                    data.removeIf(entry -> entry.key().startsWith("snapshot."));
                    return data;
                },
                "none");
        assertThatThrownBy(() -> importInto(DatabaseLocation.memory(), unannounced))
                .isInstanceOf(SwingStoreException.class)
                .hasMessageContaining("'snapshot.v1.2'");
    }

    @Test
    void anExporterKeepsToTheStateThatItWasOpenedOn(@TempDir Path directory) {
        for (DatabaseLocation home : List.of(DatabaseLocation.memory(), DatabaseLocation.directory(directory))) {
            SwingStore store = filled(home);
            List<ExportEntry> before = ExportData.of(store.image());
            try (Exporter exporter = Exporter.of(store, ArtifactMode.ARCHIVAL)) {
                store.kernelStorage().kvStore().set("a", "2");
                store.hostStorage().commit();
                assertThat(exporter.exportData()).isEqualTo(before).isNotEqualTo(ExportData.of(store.image()));
            }
            store.abandon();
        }
    }

    private static SwingStore importInto(DatabaseLocation home, ExportSource source) {
        return Importer.importInto(
                home, source, ArtifactMode.OPERATIONAL, SwingStoreOptions.defaults(), Simulation.quiet());
    }

    private static ExportSource source(UnaryOperator<List<ExportEntry>> data, String forged) {
        Exporter exporter = exporter();
        return new ExportSource() {
            @Override
            public List<ExportEntry> exportData() {
                return data.apply(new ArrayList<>(exporter.exportData()));
            }

            @Override
            public List<String> artifactNames() {
                return exporter.artifactNames();
            }

            @Override
            public byte[] artifact(String name) {
                return name.equals(forged)
                        ? "forged\nitems\n".getBytes(StandardCharsets.UTF_8)
                        : exporter.artifact(name);
            }
        };
    }

    private static Exporter exporter() {
        return Exporter.of(filled(DatabaseLocation.memory()), ArtifactMode.OPERATIONAL);
    }

    private static SwingStore filled(DatabaseLocation home) {
        SwingStore store = SwingStore.open(home, SwingStoreOptions.defaults(), Simulation.quiet());
        store.kernelStorage().kvStore().set("a", "1");
        store.hostStorage().kvStore().set("host.height", "1");
        store.kernelStorage().transcriptStore().initTranscript("v1");
        store.kernelStorage().transcriptStore().addItem("v1", "one");
        store.kernelStorage().transcriptStore().addItem("v1", "two");
        store.kernelStorage().snapStore().saveSnapshot("v1", 2, new byte[] {1, 2, 3});
        store.hostStorage().commit();
        return store;
    }
}
