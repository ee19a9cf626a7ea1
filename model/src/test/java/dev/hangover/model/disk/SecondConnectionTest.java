package dev.hangover.model.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Observer;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.harness.simulation.UnannouncedWrite;
import dev.hangover.model.consensus.log.FileLog;
import dev.hangover.model.consensus.log.RecordLog;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.file.MvNodeStore;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.session.Session;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody else writes to the files of a store is a write too, or cannot be written. */
class SecondConnectionTest {
    private static final Boundary HERE = new Boundary("here");

    private final List<String> writes = new ArrayList<>();
    private final Simulation simulation = new Simulation(Choices.fifo(), new Observer() {
        @Override
        public void wrote(String store, Supplier<String> what) {
            writes.add(store);
        }
    });

    @TempDir
    private Path directory;

    @BeforeEach
    void comesToABoundary() {
        simulation.reach(HERE);
    }

    /** Before the own commit or after it: between them is no boundary. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itsCommitInsideOfAWriteEndsTheRun(boolean before) {
        using(session -> {
            if (before) {
                commitFromOutside();
            }
            session.toWrite();
            insert(session, "own");
            session.database().commit();
            if (!before) {
                commitFromOutside();
            }

            assertThatThrownBy(session.database()::image)
                    .isInstanceOf(UnannouncedWrite.class)
                    .hasMessageStartingWith("two durable writes without a boundary between them: first"
                            + " store 'sql' (COMMIT), then store 'sql' (a commit of another connection)");
        });
    }

    @Test
    void itsCommitAloneIsOneWriteAndInTheImage() {
        using(session -> {
            Image known = session.database().image();
            writes.clear();
            commitFromOutside();

            assertThat(session.database().image().sameContent(known)).isFalse();
            assertThat(session.database().image().sameContent(known)).isFalse();
            assertThat(writes).isEqualTo(List.of("sql"));
        });
    }

    @Test
    void ofADeadProcessItIsNoWriteAndInTheImage() {
        using(session -> {
            Image known = session.database().image();
            assertThatThrownBy(() -> simulation.await("nothing", () -> false)).isInstanceOf(Error.class);
            commitFromOutside();

            assertThat(session.database().image().sameContent(known)).isFalse();
        });
    }

    /** The other stores are locked. */
    @Test
    void aLogAndANodeDatabaseCannotBeOpenedTwice() {
        RecordLog log = FileLog.open("blocks", directory, simulation);
        NodeStore nodes = MvNodeStore.open(directory, Syncing.SYNC, simulation);

        assertThatThrownBy(() -> FileLog.open("blocks", directory, simulation))
                .isInstanceOf(MVStoreException.class)
                .hasMessageContaining("locked");
        assertThatThrownBy(() -> MvNodeStore.open(directory, Syncing.SYNC, simulation))
                .isInstanceOf(MVStoreException.class)
                .hasMessageContaining("locked");
        log.abandon();
        nodes.close();
    }

    private void using(Consumer<Session> work) {
        SwingStore store =
                SwingStore.open(DatabaseLocation.directory(directory), SwingStoreOptions.defaults(), simulation);
        simulation.reach(HERE);
        try {
            store.withSession(work);
        } finally {
            store.abandon();
        }
    }

    private void commitFromOutside() {
        SwingStore second = SwingStore.open(
                DatabaseLocation.directory(directory), SwingStoreOptions.defaults(), Simulation.quiet());
        second.withSession(session -> insert(session, "planted"));
        second.abandon();
    }

    private static void insert(Session session, String key) {
        session.database().sql("INSERT INTO kvStore (key, value) VALUES (?, ?)").run(key, "value");
    }
}
