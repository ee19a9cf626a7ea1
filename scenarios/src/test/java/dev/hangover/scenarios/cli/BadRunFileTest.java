package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in a file with a recorded run is said with file and line. */
class BadRunFileTest {
    private static final String GOOD = """
            # why it is kept
            scenario late-flush
            design ram-chain-sends
            store memory
            blocks 4
            actions 3
            abci legacy
            seed 2a
            sample 0
            at 1/sql.commit.after
            was diverged.lost-effect
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"replay", "shrink"})
    void isSaidWithFileAndLine(String command) throws IOException {
        assertThat(run(command, GOOD.replace("actions 3", "actions 5000")))
                .isEqualTo(":6: not a recorded run: 'actions' is '5000', not a whole number from 0 to 1000");
        assertThat(run(command, GOOD.replace("seed 2a", "seed xyz")))
                .isEqualTo(":8: not a recorded run: 'seed' is 'xyz', not a seed (1 to 16 hex digits)");
        assertThat(run(command, GOOD.replace("seed 2a\n", "")))
                .isEqualTo(": not a recorded run: it does not say 'seed'");
        assertThat(run(command, GOOD.replace("late-flush", "late-flash")))
                .isEqualTo(
                        ": the token is of scenario 'late-flash', which is not built in (give its file with --scenario)");
        assertThat(run(command, GOOD.replace("1/sql", "9/sql")))
                .startsWith(": stale coordinates: the run never came to 9/");
    }

    private String run(String command, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.run"), text);

        CommandLineRun run = CommandLineRun.of(command, file.toString());

        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("hangover: " + file).hasLineCount(1);
        return run.err().strip().substring(("hangover: " + file).length());
    }
}
