package dev.hangover.scenarios.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.reports.json.JsonLines;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.explore.NodeRuns;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobsTest {
    private final NodeRuns campaign = new NodeRuns(HostDesigns.find(JobsTest.class.getClassLoader()));

    @ParameterizedTest(name = "{0} {2}", quoteTextArguments = false)
    @CsvSource({
        "three-windows,          ram-chain-sends,     FIFO,       2, 0, memory",
        "late-flush,             ram-chain-sends,     FIFO,       1, 0, file",
        "double-crash,           guarded,             FIFO,       1, 0, memory",
        "late-flush-by-schedule, no-interlock,        EXHAUSTIVE, 1, 0, memory",
        "late-batch-by-schedule, eager-without-await, RANDOM,     2, 7, memory",
    })
    void theNumberOfJobsChangesNothing(
            String scenario, String design, ScheduleKind schedules, int blocks, int runs, String store) {
        Scenario small = small(scenario, schedules, blocks, runs);

        String alone = json(small, design, store, 1);

        assertThat(json(small, design, store, 2)).isEqualTo(alone);
        assertThat(json(small, design, store, 3)).isEqualTo(alone);
    }

    @Test
    void resultsComeInTheOrderOfTheWork() {
        try (Jobs jobs = new Jobs(3)) {
            List<Supplier<Integer>> work = List.of(() -> 1, () -> 2, () -> 3, () -> 4, () -> 5);

            assertThat(jobs.all(work)).containsExactly(1, 2, 3, 4, 5);
        }
    }

    @Test
    void theFirstThatFailsIsTheOneThatCounts() {
        try (Jobs jobs = new Jobs(2)) {
            List<Supplier<Integer>> work = List.of(
                    () -> 1,
                    () -> {
                        throw new IllegalStateException("the second");
                    },
                    () -> {
                        throw new AssertionError("the third");
                    });

            assertThatThrownBy(() -> jobs.all(work)).hasMessage("the second");
        }
    }

    private String json(Scenario scenario, String design, String store, int number) {
        try (Jobs jobs = new Jobs(number)) {
            CaseOptions options = new CaseOptions(store, true, Optional.empty(), false).by(jobs);
            return JsonLines.line(
                    campaign.explore(scenario, design, options, ProgressListener.NONE),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    private Scenario small(String name, ScheduleKind schedules, int blocks, int runs) {
        Scenario scenario = campaign.catalogue().find(name);
        return scenario.with(
                        scenario.workload().with(blocks, 1, scenario.workload().seed()))
                .withSchedules(schedules, runs);
    }
}
