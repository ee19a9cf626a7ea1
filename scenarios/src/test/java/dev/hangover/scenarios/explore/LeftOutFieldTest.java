package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.certificate.CertificateReport;
import dev.hangover.harness.certificate.Sample;
import dev.hangover.harness.explore.Nondeterminism;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.shrink.Shrinkage;
import dev.hangover.reports.certificate.CertificateFile;
import dev.hangover.reports.certificate.CertificateReader;
import dev.hangover.scenarios.catalogue.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A design that keeps in memory what matters, and leaves it out when memory is measured. */
class LeftOutFieldTest {
    private static final CaseOptions TO_THE_END = new CaseOptions("memory", false, Optional.empty(), true);

    private static final NodeRuns EARLY = campaign(3);
    private static final NodeRuns LATE = campaign(5);

    @Test
    void aRejoinedRunThatIsContinuedStopsTheExplorationAndNamesTheField() {
        assertThatThrownBy(() -> explore(LATE, CaseOptions.USUAL.checkingEachBoundary()))
                .isInstanceOf(Nondeterminism.class)
                .hasMessageContaining("three-windows with planted: the run with faults 1/")
                .hasMessageMatching("(?s).* is not measured: [a-zA-Z.]+\\.sinceReplay: 1, expected 0; .*");
    }

    @Test
    void whatIsKeptInNoFieldIsSaidToBeSo() {
        NodeRuns campaign = new NodeRuns(Trials.DESIGNS.with(List.of(PlantedInMemory.counterInAStaticField(5))));

        assertThatThrownBy(() -> explore(campaign, CaseOptions.USUAL.checkingEachBoundary()))
                .isInstanceOf(Nondeterminism.class)
                .hasMessageContaining("static field");
    }

    @Test
    void whatIsFoundWithoutRejoiningIsReplayedAndMadeSmall() {
        Failure failure = explore(EARLY, TO_THE_END).failures().get(0);

        assertThat(failure.token()).contains("~rejoin.no~");
        assertThat(replayed(failure.token())).isTrue();
        ShrunkForm shrunk = failure.shrunk().orElseThrow();
        assertThat(shrunk.crashes()).isEqualTo(1);
        assertThat(replayed(shrunk.token())).isTrue();
        Shrinkage again = EARLY.shrink(failure.token(), Optional.empty(), 300, ProgressListener.NONE);
        assertThat(again.sameAsRecorded()).isTrue();
        assertThat(replayed(again.smallest().orElseThrow().token())).isTrue();
    }

    @Test
    void aCertificateOfWhatWasMissedIsNotCovered(@TempDir Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        CaseResult missed = explore(LATE, CaseOptions.USUAL.certifiedTo(new CertificateFile(texts::add)));
        assertThat(missed.outcomes().worst()).isEqualTo(Verdict.CONVERGED);
        assertThat(missed.coverage().complete()).isTrue();

        Path file = Files.writeString(folder.resolve("certificate.jsonl"), texts.get(0));
        CertificateReport report = LATE.check(CertificateReader.read(file), Optional.empty(), new Sample(1_000, 1));

        assertThat(report.problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .contains("continued to the horizon, it is diverged (foreign-effect), and not converged"));
    }

    private static NodeRuns campaign(int actsAt) {
        return new NodeRuns(Trials.DESIGNS.with(List.of(PlantedInMemory.counterLeftOut(actsAt))));
    }

    private static boolean replayed(String token) {
        return EARLY.replay(token, Optional.empty()).sameAsRecorded();
    }

    private static CaseResult explore(NodeRuns campaign, CaseOptions options) {
        Scenario scenario = Trials.scenario("three-windows");
        Scenario small = scenario.with(
                        scenario.workload().with(3, 1, scenario.workload().seed()))
                .withFaults(1, 0);
        return campaign.explore(small, "planted", options, ProgressListener.NONE);
    }
}
