package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is durable in a run, as files. */
class DumpCommandTest {
    private static final String CRASH = "dump three-windows --at 3/sql.commit.after --design ";

    @TempDir
    private Path folder;

    @Test
    void eachStartIsADirectoryWithTheHeightOfItsStores() throws IOException, SQLException {
        CommandLineRun run = run(CRASH + "guarded --to DIR/d");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).hasLineCount(4).contains("{iavl=2, sql=3}, between-sql-and-iavl");
        Path crashed = folder.resolve("d/2-restart-after-the-crash-at-3-sql.commit.after");
        assertThat(height(crashed)).isEqualTo("3");
        assertThat(height(folder.resolve("d/1-first-start"))).isEmpty();
        assertThat(crashed.resolve("iavl.jsonl")).content().contains("{\"key\":\"apphash\",\"value\":\"");
        assertThat(folder.resolve("d/README.md"))
                .content()
                .contains("| `2-restart-after-the-crash-at-3-sql.commit.after` | before the restart after the crash at"
                        + " 3/sql.commit.after | iavl 2, sql 3 | between-sql-and-iavl |");
    }

    @Test
    void theEndOfARightRunIsWhatTheReferenceHas() {
        run(CRASH + "guarded --to DIR/d");

        CommandLineRun same = run("diff-state DIR/d/end DIR/d/reference");

        assertThat(same.out()).isEqualTo("Both states are the same.\n");
        assertThat(same.status()).isZero();
    }

    @Test
    void theRowsInWhichAFailureDiffersAreShown() {
        String token = run("explore late-flush --no-shrink --design ram-chain-sends")
                .out()
                .replaceAll("(?s).*?(hg1~\\S+).*", "$1");
        run("dump " + token + " --to DIR/d");

        CommandLineRun differ = run("diff-state DIR/d/end DIR/d/reference");

        assertThat(differ.status()).isEqualTo(1);
        assertThat(differ.out())
                .contains("iavl swingset/swingStore.kv.lateWrite\n  - (no such row)\n  + written late in block 1\n")
                .endsWith("4 rows differ.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dump three-windows --at 3/nowhere --design guarded --to DIR/d | --at: no such boundary: 'nowhere'",
                "dump three-windows --at 3/sql.commit.after --to DIR/d | --at 3/sql.commit.after: needs a design",
                "dump three-windows --at none --design gilded --to DIR/d | --design: 'gilded' is not known",
                "dump four-windows --at none --design guarded --to DIR/d | no such scenario: 'four-windows'",
                "dump three-windows --design guarded --to DIR/d | --design guarded: is for --at",
                "dump three-windows --at none --design guarded --to DIR | --to: DIR is not empty",
                "dump three-windows --at none --design guarded --to DIR/full | --to: DIR/full is not a directory",
                "dump three-windows --at none --design guarded --to DIR/a/b | --to: DIR/a/b: its parent directory does not",
                "diff-state DIR DIR/a | DIR: holds no durable state (name one of the directories that 'hangover dump' wrote",
                "diff-state DIR/a DIR/a | DIR/a: no such directory",
                "diff-state DIR/full DIR/a | DIR/full: is not a directory",
            })
    void whatCannotBeDumpedOrComparedIsRefused(String line, String message) throws IOException {
        Files.writeString(folder.resolve("full"), "here");

        CommandLineRun run = run(line);

        assertThat(run.err())
                .startsWith("hangover: " + message.replace("DIR", folder.toString()))
                .hasLineCount(1);
        assertThat(run.status()).isEqualTo(2);
        assertThat(folder.resolve("d")).doesNotExist();
    }

    private static String height(Path state) throws SQLException {
        try (Connection database =
                        DriverManager.getConnection("jdbc:sqlite:" + state.resolve("sql.swingstore.sqlite"));
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT value FROM kvStore WHERE key = 'host.height'")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private CommandLineRun run(String line) {
        return CommandLineRun.of(line.replace("DIR", folder.toString()).split(" "));
    }
}
