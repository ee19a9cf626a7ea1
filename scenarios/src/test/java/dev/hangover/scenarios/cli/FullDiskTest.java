package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.cases.CaseExplorer;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.simulation.FullDisk;
import dev.hangover.model.node.Node;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.explore.Trials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The machine's own disk is full while files are written: neither a finding nor nondeterminism, but one line that says so. */
class FullDiskTest {
    static Stream<RuntimeException> failures() {
        return Stream.of(
                new UncheckedIOException("cannot take an image", new IOException("No space left on device")),
                new IllegalStateException("[SQLITE_FULL] Insertion failed because database is full in: INSERT"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void endsARunInsteadOfBeingItsOutcome(RuntimeException failure) {
        // The disk fills up after some lives.
        int[] lives = {0};
        NodeFactory small = (simulation, settings, images) -> {
            if (++lives[0] > 3) {
                throw failure;
            }
            return Node.inMemory(simulation, settings, images);
        };

        assertThatThrownBy(() -> {
                    Trials trials = Trials.of(Trials.scenario("three-windows"), Trials.DESIGNS.get("guarded"), small);
                    for (int block = 1; block <= 5; block++) {
                        trials.crashAt(block + "/sql.commit.after");
                    }
                })
                .isInstanceOf(FullDisk.class);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isOneLine(RuntimeException failure) {
        FakeEngine full = new FakeEngine() {
            @Override
            public CaseResult explore(CaseExplorer explorer) {
                if (explorer.of().variant().equals("canary")) {
                    return super.explore(explorer);
                }
                throw FullDisk.behind(failure).orElseThrow();
            }
        };

        CommandLineRun run = CommandLineRun.of(full, "explore", "three-windows", "--store", "file");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("hangover: the disk of the temporary directory " + System.getProperty("java.io.tmpdir")
                        + " is full: ")
                .endsWith(" (make room there, or name another directory with TMPDIR)\n")
                .hasLineCount(1);
    }

    @Test
    void otherFailuresAreNone() {
        assertThat(FullDisk.behind(new IllegalStateException("out of luck", new IOException((String) null))))
                .isEmpty();
    }
}
