package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    private final FakeEngine engine = new FakeEngine();

    @TempDir
    private Path folder;

    @Test
    void recordedOutcomeThatRecursIsStatus0() {
        CommandLineRun run = CommandLineRun.of(engine, "replay", FakeEngine.TOKEN);

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("a run\nheight | kernel")
                .endsWith("\n\nconverged with the reference run\nThis is the recorded outcome.\n");
    }

    @Test
    void anotherOutcomeIsStatus1() {
        CommandLineRun run = CommandLineRun.of(engine, "replay", FakeEngine.OTHER);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).endsWith("This is NOT the recorded outcome.\n");
    }

    @Test
    void remarksAreShownBelowTheOutcome() {
        assertThat(CommandLineRun.of(engine, "replay", FakeEngine.REMARKED).out())
                .endsWith("""

                converged with the reference run
                remark (lost-effect): a read was left out
                  first difference: effects at height 2, send
                    2 expected, 1 found; missing #2 2
                This is the recorded outcome.
                """);
    }

    @Test
    void anOutcomeThatWasNamedAfterAnotherLawIsTheRecordedOne() {
        CommandLineRun run = CommandLineRun.of(engine, "replay", FakeEngine.RENAMED);

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .endsWith("This is the recorded outcome, which was named after the law 'lost-effect' when it was"
                        + " recorded.\n");
    }

    @Test
    void fileIsReplayedByItsContent() throws IOException {
        Path file = Files.writeString(folder.resolve("long.token"), FakeEngine.TOKEN + "\n");

        CommandLineRun.of(engine, "replay", file.toString());

        assertThat(engine.replayed).containsExactly(FakeEngine.TOKEN);
    }

    @Test
    void fullTraceGoesToAFile() {
        Path trace = folder.resolve("trace.txt");

        CommandLineRun.of(engine, "replay", FakeEngine.TOKEN, "--trace", trace.toString());

        assertThat(trace).hasContent("1 entered\n2 reached\n");
    }

    @Test
    void theRunIsKeptInAFileThatReplayReads() {
        Path kept = folder.resolve("kept.run");

        CommandLineRun.of(engine, "replay", FakeEngine.TOKEN, "--save", kept.toString());

        assertThat(kept).hasContent("# a run\n");
    }

    @Test
    void aRunIsNotKeptOverItsOwnFile() throws IOException {
        Path file = Files.writeString(folder.resolve("old.run"), FakeEngine.TOKEN + "\n");

        CommandLineRun run = CommandLineRun.of(engine, "replay", file.toString(), "--save", file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(file).hasContent(FakeEngine.TOKEN + "\n");
    }
}
