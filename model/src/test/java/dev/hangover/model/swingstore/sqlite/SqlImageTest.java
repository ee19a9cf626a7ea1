package dev.hangover.model.swingstore.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.disk.Synchronous;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.sqlite.page.Page;
import dev.hangover.model.swingstore.sqlite.page.TableDefinitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlImageTest {
    @Test
    void forksOfOneImageDoNotSeeEachOther() {
        SqlImage origin =
                written(open(DatabaseLocation.memory()), "a", "origin").image();
        SwingStore left = open(DatabaseLocation.memory(origin));
        SwingStore right = open(DatabaseLocation.memory(origin));
        written(left, "a", "left");
        written(right, "b", "right");
        assertThat(origin.consensus()).containsOnlyKeys("kv.a").containsEntry("kv.a", "origin");
        assertThat(left.image().consensus()).containsOnlyKeys("kv.a").containsEntry("kv.a", "left");
        assertThat(right.image().consensus()).containsEntry("kv.a", "origin").containsEntry("kv.b", "right");
    }

    @Test
    void bootingWithoutWritingKeepsTheVeryImage() {
        SqlImage origin = written(open(DatabaseLocation.memory()), "a", "1").image();
        assertThat(open(DatabaseLocation.memory(origin)).image()).isSameAs(origin);
    }

    @Test
    void anyKeyCanBeAskedForAgainAndAgainAndIsThatOfTheImage(@TempDir Path directory) {
        for (DatabaseLocation home :
                new DatabaseLocation[] {DatabaseLocation.memory(), DatabaseLocation.directory(directory)}) {
            SwingStore store = open(home);
            store.hostStorage().kvStore().set("host.height", "1");
            SqlImage first = written(store, "a", "1").image();
            store.hostStorage().kvStore().set("host.height", "2");
            store.hostStorage().kvStore().set("host.more", "x");
            SqlImage second = written(store, "a", "2").image();
            store.hostStorage().kvStore().delete("host.height");
            store.hostStorage().kvStore().set("host.more", "uncommitted");
            for (int i = 0; i < 2; i++) {
                assertThat(first.value("host.height")).contains("1");
                assertThat(first.value("host.more")).isEmpty();
                assertThat(first.value("a")).contains("1");
                assertThat(second.value("host.height")).contains("2");
                assertThat(second.value("host.more")).contains("x");
                assertThat(second.value("a")).contains("2");
            }
            store.hostStorage().commit();
            assertThat(store.image().value("host.height")).isEmpty();
            store.abandon();
        }
    }

    @Test
    void unchangedPagesAreShared() {
        SwingStore store = open(DatabaseLocation.memory());
        for (int i = 0; i < 2_000; i++) {
            store.kernelStorage().kvStore().set("key" + i, "some value that takes its place " + i);
        }
        store.hostStorage().commit();
        SqlImage before = store.image();
        SqlImage after = written(store, "key77", "changed").image();
        assertThat(after.bytesBeyond(before)).isLessThanOrEqualTo(5L * Page.SIZE);
        assertThat(after.databaseBytes().length).isGreaterThan(40 * Page.SIZE);
    }

    @Test
    void equalContentReachedAnotherWayIsTheSame() {
        SwingStore straight = open(DatabaseLocation.memory());
        written(written(straight, "a", "1"), "b", "2");
        SwingStore roundabout = open(DatabaseLocation.memory());
        written(written(written(roundabout, "b", "0"), "a", "1"), "b", "2");
        assertThat(straight.image().sameContent(roundabout.image())).isTrue();
        assertThat(straight.image().fingerprint()).isEqualTo(roundabout.image().fingerprint());
    }

    @Test
    void anyDifferenceInARowIsADifference() {
        SqlImage one = written(open(DatabaseLocation.memory()), "a", "1").image();
        SqlImage other = written(open(DatabaseLocation.memory()), "a", "2").image();
        assertThat(one.sameContent(other)).isFalse();
        assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    @Test
    void everyTableCountsInTheFingerprint() {
        SqlImage empty = SqlImage.empty();
        for (String table : TableDefinitions.TABLES) {
            Database database = Database.open(DatabaseLocation.memory(empty), true, Simulation.quiet());
            database.ensureTransaction();
            database.sql("INSERT INTO " + table + " DEFAULT VALUES").run();
            database.commit();
            assertThat(database.image().fingerprint()).as(table).isNotEqualTo(empty.fingerprint());
            assertThat(database.image().sameContent(empty)).as(table).isFalse();
        }
    }

    @Test
    void hostAndLocalKeysAreNotConsensus() {
        SwingStore store = open(DatabaseLocation.memory());
        store.kernelStorage().kvStore().set("local.x", "l");
        store.hostStorage().kvStore().set("host.x", "h");
        SqlImage image = written(store, "c", "1").image();
        assertThat(image.consensus()).containsOnlyKeys("kv.c");
        assertThat(image.local()).containsOnlyKeys("host.x", "local.x");
    }

    @Test
    void aTornLogEndsAtTheLastWholeCommit(@TempDir Path directory) throws IOException {
        DatabaseLocation.Directory home =
                new DatabaseLocation.Directory(directory.resolve("whole"), Optional.empty(), Synchronous.FULL);
        SwingStore store = written(open(home), "a", "1");
        SqlImage first = store.image();
        written(store, "a", "2");
        byte[] log = Files.readAllBytes(home.log());
        DatabaseLocation.Directory torn =
                new DatabaseLocation.Directory(directory.resolve("torn"), Optional.empty(), Synchronous.FULL);
        Files.createDirectories(torn.directory());
        Files.copy(home.file(), torn.file());
        log[log.length - 1] ^= 1;
        Files.write(torn.log(), log);
        SqlImage asRead = SqlImage.ofFiles(torn, null);
        assertThat(asRead.sameContent(first)).isTrue();
        assertThat(open(torn).image().sameContent(asRead)).isTrue();
    }

    @Test
    void anImageNeverOverwritesADatabase(@TempDir Path directory) {
        SqlImage image =
                written(open(DatabaseLocation.directory(directory)), "a", "1").image();
        assertThatThrownBy(() -> open(DatabaseLocation.directory(directory, image)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(directory.toString());
    }

    @Test
    void withoutCapturingNoImageIsTakenInsideATransaction() {
        SwingStore store = SwingStore.open(
                DatabaseLocation.memory(), SwingStoreOptions.defaults().withCaptureImages(false), Simulation.quiet());
        store.kernelStorage().kvStore().set("a", "1");
        assertThatThrownBy(store::image).isInstanceOf(IllegalStateException.class);
        store.hostStorage().commit();
        assertThat(store.image().consensus()).containsKey("kv.a");
    }

    @Test
    void theEmptyImageHasNoRows() {
        assertThat(SqlImage.empty().consensus()).isEmpty();
        assertThat(SqlImage.empty().sameContent(open(DatabaseLocation.memory()).image()))
                .isTrue();
    }

    private static SwingStore written(SwingStore store, String key, String value) {
        store.kernelStorage().kvStore().set(key, value);
        store.hostStorage().commit();
        return store;
    }

    private static SwingStore open(DatabaseLocation home) {
        return SwingStore.open(home, SwingStoreOptions.defaults(), Simulation.quiet());
    }
}
