package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    private final FakeCampaign campaign = new FakeCampaign();

    @TempDir
    private Path folder;

    @Test
    void recordedOutcomeThatRecursIsStatus0() {
        CommandLineRun run = CommandLineRun.of(campaign, "replay", "1.token");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("a run\nheight | kernel")
                .endsWith("\n\nconverged with the reference run\nThis is the recorded outcome.\n");
    }

    @Test
    void anotherOutcomeIsStatus1() {
        CommandLineRun run = CommandLineRun.of(campaign, "replay", "1.other");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).endsWith("This is NOT the recorded outcome.\n");
    }

    @Test
    void remarksAreShownBelowTheOutcome() {
        assertThat(CommandLineRun.of(campaign, "replay", "1.remarked").out()).endsWith("""

                converged with the reference run
                remark (lost-effect): a read was left out
                  first difference: effects at height 2, send
                    2 expected, 1 found; missing #2 2
                This is the recorded outcome.
                """);
    }

    @Test
    void anOutcomeThatWasNamedAfterAnotherLawIsTheRecordedOne() {
        CommandLineRun run = CommandLineRun.of(campaign, "replay", "1.renamed");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .endsWith("This is the recorded outcome, which was named after the law 'lost-effect' when it was"
                        + " recorded.\n");
    }

    @Test
    void fileIsReplayedByItsContent() throws IOException {
        Path file = Files.writeString(folder.resolve("long.token"), "1.long\n");

        CommandLineRun.of(campaign, "replay", file.toString());

        assertThat(campaign.replayed).containsExactly("1.long");
    }

    @Test
    void fullTraceGoesToAFile() {
        Path trace = folder.resolve("trace.txt");

        CommandLineRun.of(campaign, "replay", "1.token", "--trace", trace.toString());

        assertThat(trace).hasContent("1 entered\n2 reached\n");
    }

    @Test
    void theRunIsKeptInAFileThatReplayReads() {
        Path kept = folder.resolve("kept.run");

        CommandLineRun.of(campaign, "replay", "1.token", "--save", kept.toString());

        assertThat(kept).hasContent("# a run\n");
    }

    @Test
    void aRunIsNotKeptOverItsOwnFile() throws IOException {
        Path file = Files.writeString(folder.resolve("old.run"), "1.long\n");

        CommandLineRun run = CommandLineRun.of(campaign, "replay", file.toString(), "--save", file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(file).hasContent("1.long\n");
    }
}
