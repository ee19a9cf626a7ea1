package dev.hangover.model.swingstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Observer;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.SimulatedCrash;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.bridge.ExportEntry;
import dev.hangover.model.swingstore.session.SwingStoreBoundaries;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashDisciplineTest {
    private final List<String> reached = new ArrayList<>();
    private final List<List<ExportEntry>> batches = new ArrayList<>();

    @Test
    void aBlockPassesItsBoundariesInOrder() {
        SwingStore store = open(DatabaseLocation.memory(), null);
        block(store);
        assertThat(reached)
                .containsExactly(
                        "0/sql.open.after",
                        "0/export.flush",
                        "0/crank.end",
                        "0/export.flush#2",
                        "0/sql.commit.before",
                        "0/sql.commit.after");
    }

    @Test
    void anEmptyBatchIsNoBoundary() {
        SwingStore store = open(DatabaseLocation.memory(), null);
        store.hostStorage().kvStore().set("host.height", "1");
        store.hostStorage().commit();
        store.hostStorage().commit();
        assertThat(reached).containsExactly("0/sql.open.after", "0/sql.commit.before", "0/sql.commit.after");
    }

    @Test
    void beforeCommitNothingOfTheBlockIsDurable(@TempDir Path directory) {
        for (Boundary boundary : List.of(
                SwingStoreBoundaries.EXPORT_FLUSH,
                SwingStoreBoundaries.CRANK_END,
                SwingStoreBoundaries.COMMIT_BEFORE)) {
            for (DatabaseLocation home : homes(directory, boundary)) {
                assertThat(diesAt(home, boundary).local()).isEmpty();
                assertThat(diesAt(DatabaseLocation.memory(), boundary).consensus())
                        .isEmpty();
            }
        }
    }

    @Test
    void afterCommitAllOfTheBlockIsDurable(@TempDir Path directory) {
        for (DatabaseLocation home : homes(directory, SwingStoreBoundaries.COMMIT_AFTER)) {
            SqlImage image = diesAt(home, SwingStoreBoundaries.COMMIT_AFTER);
            assertThat(image.value("host.height")).contains("1");
            assertThat(image.consensus()).containsEntry("kv.a", "1").containsEntry("kv.b", "2");
        }
    }

    @Test
    void theDeadRefuseEveryCall() {
        SwingStore store = open(DatabaseLocation.memory(), SwingStoreBoundaries.CRANK_END);
        assertThatThrownBy(() -> block(store)).isInstanceOf(SimulatedCrash.class);
        KernelStorage kernel = store.kernelStorage();
        HostStorage host = store.hostStorage();
        List<ThrowingCallable> calls = List.of(
                () -> kernel.kvStore().get("a"),
                () -> kernel.kvStore().set("a", "zombie"),
                () -> kernel.kvStore().delete("a"),
                () -> kernel.kvStore().getNextKey("a"),
                () -> kernel.transcriptStore().initTranscript("v1"),
                () -> kernel.transcriptStore().readSpan("v1"),
                () -> kernel.snapStore().saveSnapshot("v1", 1, new byte[1]),
                () -> kernel.bundleStore().hasBundle("b0-x"),
                kernel::startCrank,
                () -> kernel.establishCrankSavepoint("s"),
                () -> kernel.rollbackCrank("s"),
                kernel::emitCrankHashes,
                kernel::endCrank,
                kernel::getActivityhash,
                () -> host.kvStore().set("host.height", "9"),
                host::commit,
                host::flushExportCallbacks,
                host::pendingExports,
                () -> host.repairMetadata(List.of()),
                host::close);
        for (ThrowingCallable call : calls) {
            assertThatThrownBy(call).isInstanceOf(SimulatedCrash.class);
        }
        assertThat(store.image().consensus()).isEmpty();
        store.abandon();
        assertThat(store.image().consensus()).isEmpty();
    }

    @Test
    void deathWhileOpeningGivesTheConnectionBack(@TempDir Path directory) {
        DatabaseLocation home = DatabaseLocation.directory(directory);
        assertThatThrownBy(() -> open(home, SwingStoreBoundaries.OPEN_AFTER)).isInstanceOf(SimulatedCrash.class);
        assertThat(open(home, null).kernelStorage().kvStore().has("a")).isFalse();
    }

    @Test
    void leftoverRowsFlushedOutsideATransactionAreDurablyGoneAtOnce() {
        SwingStore store = open(DatabaseLocation.memory(), null);
        store.withSession(session -> {
            session.toWrite();
            session.note("kv.left", "over");
            session.database().commit();
        });
        SwingStore next = open(DatabaseLocation.memory(store.image()), SwingStoreBoundaries.EXPORT_FLUSH);
        next.kernelStorage().startCrank();
        assertThatThrownBy(() -> next.kernelStorage().endCrank()).isInstanceOf(SimulatedCrash.class);
        assertThat(next.image().local()).isEmpty();
        assertThat(batches).isEmpty();
    }

    private SqlImage diesAt(DatabaseLocation home, Boundary boundary) {
        SwingStore store = open(home, boundary);
        assertThatThrownBy(() -> block(store)).isInstanceOf(SimulatedCrash.class);
        SqlImage atDeath = store.image();
        store.abandon();
        assertThat(store.image()).isSameAs(atDeath);
        return atDeath;
    }

    private static List<DatabaseLocation> homes(Path directory, Boundary boundary) {
        return List.of(DatabaseLocation.memory(), DatabaseLocation.directory(directory.resolve(boundary.name())));
    }

    private static void block(SwingStore store) {
        store.hostStorage().kvStore().set("host.height", "1");
        store.kernelStorage().startCrank();
        store.kernelStorage().kvStore().set("a", "1");
        store.kernelStorage().endCrank();
        store.kernelStorage().kvStore().set("b", "2");
        store.hostStorage().commit();
    }

    private SwingStore open(DatabaseLocation home, Boundary strikeAt) {
        Observer observer = new Observer() {
            @Override
            public boolean strikes(Place place) {
                return place.boundary().equals(strikeAt);
            }

            @Override
            public void on(Event event) {
                if (event instanceof Event.Reached here) {
                    reached.add(here.place().toString());
                }
            }
        };
        return SwingStore.open(
                home,
                SwingStoreOptions.defaults().withExportCallback(batches::add),
                new Simulation(Choices.fifo(), observer));
    }
}
