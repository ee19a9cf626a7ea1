package dev.hangover.model.swingstore.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.swingstore.sqlite.page.PageContent;
import dev.hangover.model.swingstore.sqlite.page.PagedBytes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is read from the pages is what SQLite reads. */
class PageContentTest {
    private static final String UPSERT =
            "INSERT INTO kvStore (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value";

    @Test
    void everyKeyIsFoundInATreeOfManyLevelsWithValuesOfAnySize() {
        Map<String, String> expected = new TreeMap<>();
        SqlImage image = changed(SqlImage.empty(), database -> {
            Choices choices = Choices.seeded(5);
            for (int i = 0; i < 4_000; i++) {
                String key = "key " + choices.choose("key", 3_000);
                if (choices.choose("delete", 4) == 0) {
                    database.sql("DELETE FROM kvStore WHERE key = ?").run(key);
                    expected.remove(key);
                } else {
                    String value = "ü".repeat(choices.choose("long", 50) == 0 ? 9_000 : choices.choose("size", 300));
                    database.sql(UPSERT).run(key, value);
                    expected.put(key, value);
                }
            }
        });
        expected.forEach((key, value) -> assertThat(image.value(key)).contains(value));
        for (int i = 0; i < 3_000; i++) {
            String key = "key " + i;
            assertThat(image.value(key)).isEqualTo(Optional.ofNullable(expected.get(key)));
        }
        assertThat(new PageContent(PagedBytes.of(image.databaseBytes(), PagedBytes.NONE))
                        .content("kvStore")
                        .rows())
                .isEqualTo(expected.size());
    }

    @Test
    void equalRowsWrittenInAnotherOrderAreEqualContent() {
        SqlImage up = changed(SqlImage.empty(), database -> {
            for (int i = 0; i < 1_000; i++) {
                database.sql(UPSERT).run("key " + i, "value of " + i);
            }
        });
        SqlImage down = changed(SqlImage.empty(), database -> {
            for (int i = 1_200; i-- > 0; ) {
                database.sql(UPSERT).run("key " + i, "value of " + i);
            }
            database.sql("DELETE FROM kvStore WHERE key IN (SELECT key FROM kvStore LIMIT 200)")
                    .run();
            for (int i = 1_000; i < 1_200; i++) {
                database.sql("DELETE FROM kvStore WHERE key = ?").run("key " + i);
            }
            for (int i = 0; i < 1_000; i++) {
                database.sql(UPSERT).run("key " + i, "value of " + i);
            }
        });
        assertThat(up.fingerprint()).isEqualTo(down.fingerprint());
        assertThat(up.bytesBeyond(down)).isPositive();
    }

    @Test
    void aChangeOnAPageThatARowOverflowsToIsSeen() {
        SqlImage before =
                changed(SqlImage.empty(), database -> database.sql(UPSERT).run("long", "x".repeat(10_000)));
        Fingerprint known = before.fingerprint();
        SqlImage after = changed(before, database -> database.sql(UPSERT).run("long", "x".repeat(9_999) + "y"));
        assertThat(after.fingerprint()).isNotEqualTo(known);
        assertThat(changed(after, database -> database.sql(UPSERT).run("long", "x".repeat(10_000)))
                        .fingerprint())
                .isEqualTo(known);
    }

    @Test
    void ofAHeapsCompressedBytesItOnlyCountsThatTheyAreThere() {
        SqlImage one = changed(SqlImage.empty(), database -> snapshot(database, 3, new byte[] {1, 2, 3}));
        SqlImage other = changed(SqlImage.empty(), database -> snapshot(database, 2, new byte[] {9, 9}));
        SqlImage dropped = changed(SqlImage.empty(), database -> snapshot(database, 3, null));
        assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
        assertThat(one.fingerprint()).isNotEqualTo(dropped.fingerprint());
    }

    @Test
    void numbersOfEverySizeAndTypesOfEqualBytesAreToldApart() {
        Map<Fingerprint, String> seen = new TreeMap<>();
        for (Object value : new Object[] {
            null,
            0,
            1,
            2,
            -1,
            127,
            128,
            -129,
            40_000,
            9_000_000,
            1L << 33,
            -(1L << 33),
            1L << 50,
            Long.MIN_VALUE,
            "1",
            "",
            new byte[] {'1'},
            new byte[0]
        }) {
            SqlImage image = changed(
                    SqlImage.empty(),
                    database -> database.sql("INSERT INTO bundles (bundleID, bundle) VALUES ('b', ?)")
                            .run(value));
            assertThat(seen.put(image.fingerprint(), String.valueOf(value)))
                    .as("content equal to that of %s", value)
                    .isNull();
        }
    }

    /** Whatever a program can put into the file and read back is content, and told by key. */
    @Test
    void whatNoStoreMakesIsContentToo() {
        List<List<String>> changes = List.of(
                List.of(),
                List.of("PRAGMA user_version = 7"),
                List.of("PRAGMA application_id = 7"),
                List.of("PRAGMA default_cache_size = 7"),
                List.of("CREATE INDEX planted ON kvStore (value)"),
                List.of("CREATE VIEW planted AS SELECT 1"),
                List.of("CREATE VIEW planted AS SELECT 2"),
                List.of("CREATE TRIGGER planted AFTER DELETE ON kvStore BEGIN SELECT 1; END"),
                List.of("ALTER TABLE kvStore ADD COLUMN planted TEXT DEFAULT 'a'"),
                List.of("CREATE TABLE planted (a INTEGER PRIMARY KEY, b TEXT)"),
                List.of("CREATE TABLE planted (a INTEGER PRIMARY KEY, b TEXT)", "INSERT INTO planted VALUES (1, 'x')"),
                List.of("CREATE TABLE planted (a INTEGER PRIMARY KEY, b TEXT)", "INSERT INTO planted VALUES (2, 'x')"),
                List.of("CREATE TABLE planted (a TEXT PRIMARY KEY) WITHOUT ROWID"),
                List.of(
                        "CREATE TABLE planted (a TEXT PRIMARY KEY) WITHOUT ROWID",
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
                                + " INSERT INTO planted SELECT 'key ' || i || hex(zeroblob(i)) FROM n"),
                List.of(
                        "CREATE TABLE planted (a TEXT PRIMARY KEY) WITHOUT ROWID",
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
                                + " INSERT INTO planted SELECT 'key ' || i || hex(zeroblob(i)) FROM n",
                        "UPDATE planted SET a = a || 'x' WHERE a LIKE 'key 1234%'"));
        Map<Fingerprint, List<String>> seen = new TreeMap<>();
        Map<String, List<String>> told = new TreeMap<>();
        for (List<String> change : changes) {
            SqlImage image = changed(
                    SqlImage.empty(),
                    database ->
                            change.forEach(statement -> database.sql(statement).run()));
            assertThat(seen.put(image.fingerprint(), change))
                    .as("content equal to that after %s", change)
                    .isNull();
            assertThat(told.put(image.local().toString(), change))
                    .as("readable content equal to that after %s", change)
                    .isNull();
            assertThat(image.sameContent(SqlImage.empty())).isEqualTo(change.isEmpty());
        }
    }

    @Test
    void allRowsOfATableWithoutRowNumbersAreRead() {
        SqlImage image = changed(SqlImage.empty(), database -> {
            database.sql("CREATE TABLE planted (a TEXT PRIMARY KEY) WITHOUT ROWID")
                    .run();
            for (int i = 0; i < 2_000; i++) {
                database.sql("INSERT INTO planted VALUES (?)").run(i + "x".repeat(i * 4));
            }
        });
        assertThat(new PageContent(PagedBytes.of(image.databaseBytes(), PagedBytes.NONE))
                        .content("planted")
                        .rows())
                .isEqualTo(2_000);
    }

    private static void snapshot(Database database, int size, byte[] bytes) {
        database.sql("INSERT INTO snapshots (vatID, snapPos, inUse, hash, uncompressedSize, compressedSize,"
                        + " compressedSnapshot) VALUES ('v1', 7, 1, 'hash', 12, ?, ?)")
                .run(size, bytes);
    }

    private static SqlImage changed(SqlImage image, Consumer<Database> change) {
        Database database = Database.open(DatabaseLocation.memory(image), true, Simulation.quiet());
        database.ensureTransaction();
        change.accept(database);
        database.commit();
        SqlImage after = database.image();
        database.abandon();
        return after;
    }
}
