package dev.hangover.model.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Observer;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.harness.simulation.UnannouncedWrite;
import dev.hangover.model.consensus.log.Entry;
import dev.hangover.model.consensus.log.FileLog;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.consensus.log.MemoryLog;
import dev.hangover.model.consensus.log.RecordLog;
import dev.hangover.model.cosmos.iavl.node.NodeKey;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.file.MvNodeStore;
import dev.hangover.model.cosmos.store.memory.MemoryNodeStore;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.session.Session;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a store writes, in memory and in files, the simulation is told, and two writes in a row end the run. */
class EveryWriteIsReportedTest {
    private static final Boundary HERE = new Boundary("here");
    private static final String TWICE = "two durable writes without a boundary between them: first ";

    private final Written written = new Written();
    private final Simulation simulation = new Simulation(Choices.fifo(), written);

    @BeforeEach
    void comesToABoundary() {
        simulation.reach(HERE);
    }

    @Nested
    class InMemory extends Stores {
        @Override
        RecordLog log() {
            return new MemoryLog("blocks", LogImage.empty(), Syncing.SYNC, simulation);
        }

        @Override
        NodeStore nodes() {
            return new MemoryNodeStore(new MemoryNodeStore().image(), Syncing.SYNC, simulation);
        }

        @Override
        DatabaseLocation home() {
            return DatabaseLocation.memory();
        }
    }

    @Nested
    class InFiles extends Stores {
        @TempDir
        Path directory;

        @Override
        RecordLog log() {
            return FileLog.open("blocks", directory, simulation);
        }

        @Override
        NodeStore nodes() {
            return MvNodeStore.open(directory, Syncing.SYNC, simulation);
        }

        @Override
        DatabaseLocation home() {
            return DatabaseLocation.directory(directory);
        }
    }

    /** What holds for both kinds of stores. */
    abstract class Stores {
        abstract RecordLog log();

        abstract NodeStore nodes();

        abstract DatabaseLocation home();

        @Test
        void eachAppendIsOneWrite() {
            RecordLog log = log();
            for (int i = 0; i < 3; i++) {
                log.append(new Entry("a", "b" + i), new Entry("c", "d"));
                simulation.reach(HERE);
            }
            log.close();

            assertThat(written.writes).isEqualTo(List.of("blocks", "blocks", "blocks"));
        }

        @Test
        void twoAppendsInsideOneWriteEndTheRun() {
            RecordLog log = log();

            assertThatThrownBy(() -> simulation.write(new Boundary("block.write"), () -> {
                        log.append(new Entry("block.7", "text"));
                        log.append(new Entry("height", "7"));
                    }))
                    .isInstanceOf(UnannouncedWrite.class)
                    .hasMessageStartingWith(TWICE + "store 'blocks' (record of block.7), then store 'blocks'"
                            + " (record of height); the last boundary was 0/here");
            log.abandon();
        }

        @Test
        void eachBatchOfNodesIsOneWrite() {
            NodeStore nodes = nodes();
            nodes.write(batch(1));
            simulation.reach(HERE);
            nodes.writeSynced(batch(2));
            simulation.reach(HERE);
            nodes.close();

            assertThat(written.writes).isEqualTo(List.of("iavl", "iavl"));
        }

        @Test
        void anUnannouncedBatchOfNodesEndsTheRun() {
            NodeStore nodes = nodes();
            nodes.write(batch(1));

            assertThatThrownBy(() -> nodes.writeSynced(batch(2)))
                    .isInstanceOf(UnannouncedWrite.class)
                    .hasMessageStartingWith(TWICE + "store 'iavl' (batch of 1 records, the first a RootReference)");
            nodes.close();
        }

        @Test
        void writesOfTwoStoresEndTheRunToo() {
            RecordLog log = log();
            NodeStore nodes = nodes();
            nodes.write(batch(1));

            assertThatThrownBy(() -> log.append(new Entry("height", "7")))
                    .isInstanceOf(UnannouncedWrite.class)
                    .hasMessageContaining("store 'iavl'")
                    .hasMessageContaining("then store 'blocks' (record of height)");
            nodes.close();
            log.abandon();
        }

        @Test
        void aCommitIsOneWriteWhateverIsInIt() {
            using(session -> {
                for (int i = 0; i < 3; i++) {
                    session.toWrite();
                    insert(session, "a" + i);
                    insert(session, "b" + i);
                    session.database().commit();
                    simulation.reach(HERE);
                }
            });

            // The first one makes the tables.
            assertThat(written.writes).isEqualTo(List.of("sql", "sql", "sql", "sql"));
        }

        @Test
        void aSecondCommitEndsTheRun() {
            using(session -> {
                session.toWrite();
                insert(session, "a");
                session.database().commit();
                session.toWrite();
                insert(session, "b");

                assertThatThrownBy(session.database()::commit)
                        .isInstanceOf(UnannouncedWrite.class)
                        .hasMessageStartingWith(TWICE + "store 'sql' (COMMIT), then store 'sql' (COMMIT)");
            });
        }

        @Test
        void whatIsWrittenOutsideOfATransactionIsAWrite() {
            using(session -> {
                insert(session, "a");

                assertThatThrownBy(() -> insert(session, "b"))
                        .isInstanceOf(UnannouncedWrite.class)
                        .hasMessageContaining("store 'sql' (INSERT INTO kvStore");
            });
        }

        @Test
        void theReleaseOfASavepointWithoutATransactionIsAWrite() {
            using(session -> {
                session.database().savepoint(0);
                insert(session, "a");
                session.database().release(0);

                assertThatThrownBy(() -> insert(session, "b"))
                        .isInstanceOf(UnannouncedWrite.class)
                        .hasMessageContaining("store 'sql' (RELEASE t0)");
            });
        }

        @Test
        void aQueryThatWritesIsAWrite() {
            using(session -> {
                insert(session, "a");
                assertThatThrownBy(() -> session.database()
                                .sql("UPDATE kvStore SET value = 'c' RETURNING key")
                                .all(row -> row.text(1)))
                        .isInstanceOf(UnannouncedWrite.class)
                        .hasMessageContaining("UPDATE kvStore");
            });
        }

        @Test
        void readingAndWhatIsRolledBackIsNone() {
            using(session -> {
                session.toWrite();
                session.database().savepoint(0);
                insert(session, "a");
                session.database().rollbackTo(0);
                session.database().release(0);
                session.database().sql("SELECT key FROM kvStore").all(row -> row.text(1));
            });

            assertThat(written.writes).isEqualTo(List.of("sql"));
        }

        private void using(Consumer<Session> work) {
            SwingStore store = SwingStore.open(home(), SwingStoreOptions.defaults(), simulation);
            try {
                store.withSession(work);
            } finally {
                store.abandon();
            }
        }
    }

    private static void insert(Session session, String key) {
        session.database().sql("INSERT INTO kvStore (key, value) VALUES (?, ?)").run(key, "value");
    }

    private static List<StoreRecord> batch(long version) {
        return List.of(new StoreRecord.RootReference("bank", version, NodeKey.root(1)));
    }

    /** The names of the stores that reported a write. */
    private static final class Written implements Observer {
        private final List<String> writes = new ArrayList<>();

        @Override
        public void wrote(String store, Supplier<String> what) {
            writes.add(store);
        }
    }
}
