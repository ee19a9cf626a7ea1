package dev.hangover.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.RealDeaths;
import dev.hangover.scenarios.explore.Trials;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);

    @TempDir
    private Path folder;

    @Test
    void interruptedExplorationReportsWhatIsKnownAndKeepsItsLines() throws IOException {
        Path json = folder.resolve("out.jsonl");
        Findings findings = new Findings(
                terminal, Optional.of(OutputFile.writable("--json", json.toString(), List.of())), List.of());

        findings.add(result("guarded"), Optional.empty(), Optional.empty());
        findings.reportInterrupted(2);
        findings.add(result("ram-chain-sends"), Optional.empty(), Optional.empty());
        findings.report();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("guarded")
                .endsWith("\n2 executions; 1 of 1 expectation met.\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("hangover: interrupted after 1 of 2 cases\n");
        assertThat(Files.readAllLines(json)).hasSize(1);
    }

    @Test
    void finishedExplorationIsNotReportedTwice() {
        Findings findings = new Findings(terminal, Optional.empty(), List.of());

        findings.add(result("guarded"), Optional.empty(), Optional.empty());
        findings.report();
        findings.reportInterrupted(1);

        assertThat(out.toString(StandardCharsets.UTF_8)).containsOnlyOnce("1 of 1 expectation met");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void realDeathThatWasNotAsSimulatedIsToldAndIsNotMet() {
        Findings findings = new Findings(terminal, Optional.empty(), List.of());
        RealDeaths deaths =
                new RealDeaths("three-windows", "guarded", 3, 6, 1, List.of("1/sql.commit.after, end: something else"));

        findings.add(result("guarded"), Optional.empty(), Optional.of(deaths));
        findings.report();

        assertThat(findings.met()).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("three-windows with guarded was not as simulated:\n"
                        + "  * 1/sql.commit.after, end: something else\n")
                .endsWith("\n10 kills, 1 disagreement with the simulation.\n");
    }

    private static CaseResult result(String design) {
        return FakeEngine.result(Trials.scenario("three-windows"), design, CaseOptions.USUAL);
    }
}
