package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that would change nothing, or lose a result, beside the others: refused, and no file is touched. */
class OptionConflictsTest {
    private static final String GOOD = "title: t\ndesigns: {guarded: converged}\n";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            explore late-flush --at 1/end --crashes 2 | --crashes 2: --at makes a single run, and says what strikes in it (leave --crashes out)
            explore late-flush --at 1/end --restarts 1 | --restarts 1: --at makes a single run, and says what strikes in it (leave --restarts out)
            explore late-flush --at 1/end --faults crash,restart | --faults crash,restart: --at makes a single run, and says what strikes in it (leave --faults out)
            explore late-flush --at 1/end --schedules pct | --schedules pct: --at makes a single run, and says what strikes in it (leave --schedules out)
            explore validators --schedules random | --schedules random: scenario 'validators' has several parties that take turns (leave the option out, or give fifo)
            explore validators --faults crash,io-error | --faults io-error: scenario 'validators' has several parties, each with its own disks (leave it out, or take a scenario with one node)
            check-certificate DIR/good.yaml --sample 0 --seed 7 | --seed 7: --sample 0 draws no runs (leave --seed out)
            replay 1.token --trace DIR/new --save DIR/./new | --save: DIR/./new is also the file of --trace (name another file)
            replay 1.token --scenario DIR/good.yaml --save DIR/good.yaml | --save: DIR/good.yaml is also an input (name another file)
            incidents --json DIR/new --doc DIR/new | --doc: DIR/new is also the file of --json (name another file)
            explore late-flush --design guarded --json DIR/new --certificate DIR/./new | --certificate: DIR/./new is also the file of --json (name another file)
            """)
    void areRefused(String line, String message) throws IOException {
        Files.writeString(folder.resolve("good.yaml"), GOOD);

        CommandLineRun run = CommandLineRun.of(
                new FakeEngine(), line.replace("DIR", folder.toString()).split(" "));

        assertThat(run.err()).isEqualTo("hangover: " + message.replace("DIR", folder.toString()) + "\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(folder.resolve("good.yaml")).hasContent(GOOD);
    }

    @Test
    void aBudgetThatTheClockCannotCountIsNeverOver() {
        assertThat(Halt.after("9999999h").getAsBoolean()).isFalse();
    }
}
