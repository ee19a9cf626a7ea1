package dev.hangover.model.swingstore.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.swingstore.error.ErrorCode;
import dev.hangover.model.swingstore.error.SwingStoreException;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    private final Database database = Database.open(DatabaseLocation.memory(), true, Simulation.quiet());

    @Test
    void aFailedStatementWorksTheNextTime() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> database.release(0))
                    .isInstanceOfSatisfying(
                            SwingStoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOST_SAVEPOINT));
            database.ensureTransaction();
            database.savepoint(0);
            database.release(0);
            database.commit();
            assertThatThrownBy(database::commit).isInstanceOf(SwingStoreException.class);
        }
    }

    @Test
    void theFlagAgreesWithSqlite() {
        assertThat(sqliteIsInTransaction()).isFalse();
        database.ensureTransaction();
        assertThat(database.inTransaction()).isTrue();
        assertThat(sqliteIsInTransaction()).isTrue();
        database.savepoint(0);
        database.commit();
        assertThat(database.inTransaction()).isFalse();
        assertThat(sqliteIsInTransaction()).isFalse();
    }

    @Test
    void aFailedInsertUndoesOnlyItself() {
        Sql insert = database.sql("INSERT INTO bundles (bundleID, bundle) VALUES (?, ?)");
        database.ensureTransaction();
        insert.run("x", "1");
        assertThatThrownBy(() -> insert.run("x", "2"))
                .isInstanceOfSatisfying(
                        SwingStoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONSTRAINT));
        insert.run("y", "3");
        database.commit();
        assertThat(database.sql("SELECT bundleID FROM bundles ORDER BY bundleID")
                        .all(row -> row.text(1)))
                .containsExactly("x", "y");
    }

    @Test
    void textComesBackAsTheRealPackageReadsIt() {
        Sql set = database.sql("INSERT OR REPLACE INTO kvStore (key, value) VALUES (?, ?)");
        Sql get = database.sql("SELECT value FROM kvStore WHERE key = ?");
        set.run("hi\ud800", "lo\udc00 and \ufffd");
        assertThat(get.firstText("hi\ud800")).isEqualTo("lo\ufffd\ufffd\ufffd and \ufffd");
        set.run("n\0ul", "v\0w \ud83d\ude00");
        assertThat(get.firstText("n\0ul")).isEqualTo("v\0w \ud83d\ude00");
        assertThat(get.firstText("n")).isNull();
    }

    private boolean sqliteIsInTransaction() {
        Sql probe = database.sql("BEGIN");
        try {
            probe.run();
        } catch (SwingStoreException refused) {
            return true;
        }
        database.sql("ROLLBACK").run();
        return false;
    }
}
