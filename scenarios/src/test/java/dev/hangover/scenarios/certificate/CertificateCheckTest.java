package dev.hangover.scenarios.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.certificate.Allowance;
import dev.hangover.harness.certificate.Certificate;
import dev.hangover.harness.certificate.CertificateReport;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.result.Verdict;
import dev.hangover.scenarios.catalogue.Scenario;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates of explorations that came to their end are true, every run made again. */
class CertificateCheckTest {
    private Certified certified;

    @BeforeEach
    void filesGoInto(@TempDir Path folder) {
        certified = new Certified(folder);
    }

    @ParameterizedTest(name = "{0} x {1}", quoteTextArguments = false)
    @CsvSource({
        "three-windows,  guarded,               2, 2, 1, 1",
        "three-windows,  ram-chain-sends,       1, 1, 2, 1",
        "late-flush,     ram-chain-sends,       1, 1, 1, 1",
        "I3,             replay-consumes-sends, 1, 1, 2, 0",
        "power-loss-sql, guarded,               1, 1, 1, 0",
        "io-error,       guarded,               1, 1, 1, 0",
    })
    void whatWasExploredIsCertifiedAndTrue(
            String name, String design, int blocks, int actions, int crashes, int restarts) {
        Scenario scenario = Certified.scenario(name, blocks, actions).withFaults(crashes, restarts);
        Certificate certificate = certified.explored(scenario, design);

        assertThat(certified.problem(certificate)).isEmpty();
        assertThat(certificate.nodes()).hasSizeGreaterThan(10);
        assertThat(certificate.bound().most()).isEqualTo(new Allowance(crashes, restarts));
    }

    @Test
    void failuresAreCertifiedToo() {
        Certificate certificate = certified.explored(Certified.scenario("late-flush", 1, 0), "ram-chain-sends");

        assertThat(certificate.totals().verdicts().count(Verdict.DIVERGED)).isPositive();
        assertThat(certified.check(certificate, 1).lines().get(0)).contains(" diverged");
    }

    @Test
    void soAreOrdersOfTasks() {
        Scenario scenario = Certified.scenario("late-flush-by-schedule", 1, 1)
                .withFaults(0, 0)
                .withSchedules(ScheduleKind.EXHAUSTIVE, 0);
        Certificate certificate = certified.explored(scenario, "no-interlock");
        CertificateReport report = certified.check(certificate, 8);

        assertThat(report.problem()).isEmpty();
        assertThat(certificate.allTurns()).hasSizeGreaterThan(100);
        assertThat(report.lines().get(2)).endsWith("every order of tasks.");
    }

    @Test
    void tellsWhatItDid() {
        Certificate certificate = certified.explored(Certified.scenario("three-windows", 1, 1), "guarded");
        CertificateReport report = certified.check(certificate, 3);

        assertThat(report.runs()).isEqualTo(4);
        assertThat(report.restarts()).isPositive();
        assertThat(report.lines())
                .hasSize(3)
                .element(2)
                .isEqualTo("The bound was covered: 1 crash and 1 restart at most (restart, crash) in sections 1 to 1, "
                        + "first in, first out.");
    }
}
