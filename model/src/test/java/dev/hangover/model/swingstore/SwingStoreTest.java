package dev.hangover.model.swingstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwingStoreTest {
    private final List<List<ExportEntry>> batches = new ArrayList<>();

    @Test
    void commitDeliversBeforeItMakesDurable() {
        SwingStore store = open(DatabaseLocation.memory());
        store.kernelStorage().kvStore().set("a", "1");
        store.hostStorage().kvStore().set("host.height", "7");
        store.hostStorage().commit();
        assertThat(batches).containsExactly(List.of(new ExportEntry("kv.a", "1")));
        assertThat(store.image().value("host.height")).contains("7");
    }

    @Test
    void anImageIsOfCommittedStateOnly() {
        SwingStore store = open(DatabaseLocation.memory());
        store.kernelStorage().kvStore().set("a", "1");
        store.hostStorage().commit();
        store.kernelStorage().kvStore().set("a", "2");
        assertThat(store.image().consensus()).containsEntry("kv.a", "1");
        SwingStore next = open(DatabaseLocation.memory(store.image()));
        assertThat(next.kernelStorage().kvStore().get("a")).isEqualTo("1");
    }

    @Test
    void memoryAndFilesHoldTheSameContent(@TempDir Path directory) {
        SqlImage inMemory = written(DatabaseLocation.memory()).image();
        SqlImage inFiles =
                written(DatabaseLocation.directory(directory.resolve("a"))).image();
        assertThat(inFiles.consensus()).isEqualTo(inMemory.consensus());
        assertThat(inFiles.sameContent(inMemory)).isTrue();
        assertThat(open(DatabaseLocation.memory(inFiles)).image().sameContent(inMemory))
                .isTrue();
        assertThat(open(DatabaseLocation.directory(directory.resolve("b"), inMemory))
                        .image()
                        .sameContent(inFiles))
                .isTrue();
        assertThat(open(DatabaseLocation.directory(directory.resolve("c"), inFiles))
                        .image()
                        .sameContent(inFiles))
                .isTrue();
    }

    @Test
    void flushOnRequestDeliversInsideTheTransaction() {
        SwingStore store = open(DatabaseLocation.memory());
        store.kernelStorage().kvStore().set("a", "1");
        assertThat(store.hostStorage().pendingExports()).isEqualTo(1);
        store.hostStorage().flushExportCallbacks();
        assertThat(store.hostStorage().pendingExports()).isZero();
        assertThat(batches).hasSize(1);
        assertThat(store.image().consensus()).isEmpty();
    }

    @Test
    void flushOnRequestNeverDeletesDurablyByItself() {
        SwingStore first = SwingStore.open(
                DatabaseLocation.memory(),
                SwingStoreOptions.defaults().withExportCallback(batch -> {}),
                Simulation.quiet());
        first.kernelStorage().kvStore().set("a", "1");
        first.withSession(session -> session.database().commit());
        SwingStore next = open(DatabaseLocation.memory(first.image()));
        next.hostStorage().flushExportCallbacks();
        assertThat(batches).hasSize(1);
        assertThat(next.inTransaction()).isTrue();
        assertThat(next.image().local()).containsOnlyKeys("pendingExports.kv.a");
    }

    @Test
    void aRefusalLeavesTheCallbackAsItIs() {
        Refusal refusal = new Refusal("export data outside of a block");
        SwingStore store = SwingStore.open(
                DatabaseLocation.memory(),
                SwingStoreOptions.defaults().withExportCallback(batch -> {
                    throw refusal;
                }),
                Simulation.quiet());
        store.kernelStorage().kvStore().set("a", "1");
        assertThatThrownBy(() -> store.hostStorage().commit()).isSameAs(refusal);
    }

    @Test
    void closingLosesWhatWasNotCommitted(@TempDir Path directory) {
        SwingStore store = open(DatabaseLocation.directory(directory));
        store.kernelStorage().kvStore().set("a", "1");
        store.hostStorage().close();
        assertThatThrownBy(() -> store.kernelStorage().kvStore().get("a"))
                .isInstanceOfSatisfying(
                        SwingStoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CLOSED));
        assertThat(open(DatabaseLocation.directory(directory))
                        .kernelStorage()
                        .kvStore()
                        .has("a"))
                .isFalse();
    }

    private SwingStore written(DatabaseLocation home) {
        SwingStore store = open(home);
        for (int i = 0; i < 100; i++) {
            store.kernelStorage().startCrank();
            store.kernelStorage().establishCrankSavepoint("s");
            store.kernelStorage().kvStore().set("key" + i, "x".repeat(i));
            store.kernelStorage().emitCrankHashes();
            store.kernelStorage().endCrank();
        }
        store.hostStorage().commit();
        return store;
    }

    private SwingStore open(DatabaseLocation home) {
        return SwingStore.open(home, SwingStoreOptions.defaults().withExportCallback(batches::add), Simulation.quiet());
    }
}
