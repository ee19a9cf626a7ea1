package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.expectation.ExpectationCheck;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Tally;
import dev.hangover.harness.result.Verdict;
import dev.hangover.reports.json.JsonLines;
import dev.hangover.reports.text.SummaryTable;
import dev.hangover.scenarios.catalogue.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An exploration that was cut short says so, and nothing about its expectation. */
class UndecidedTest {
    private static final NodeRuns CAMPAIGN = new NodeRuns(Trials.DESIGNS);

    @ParameterizedTest
    @ValueSource(strings = {"guarded", "ram-chain-sends"})
    void theRunWithoutFaultsIsBoundedToo(String design) {
        Scenario endless = Trials.scenario("design-normal").withBlocks(100_000);

        CaseResult result = explore(endless, design, 20);

        assertThat(result.notes().isUndecided()).isTrue();
        assertThat(result.met()).isFalse();
        assertThat(result.coverage().complete()).isFalse();
        assertThat(result.coverage().uncovered()).isEqualTo("the run without faults was not finished");
        assertThat(JsonLines.line(result, Optional.empty(), Optional.empty())).contains("\"met\":null,");
        assertThat(SummaryTable.render(List.of(result)))
                .containsPattern("converged +\\?\n")
                .contains("0 of 1 expectation met; undecided: design-normal with " + design + " (expected ")
                .doesNotContain("not met");
    }

    @Test
    void whatWasFoundSoFarIsKeptAndTheRestIsUndecided() {
        CaseResult result = explore(Trials.scenario("three-windows"), "guarded", 3);

        assertThat(result.coverage().executions()).isPositive();
        assertThat(result.outcomes().worst()).isEqualTo(Verdict.CONVERGED);
        assertThat(result.expected()).isEqualTo(Verdict.CONVERGED);
        assertThat(result.notes().isUndecided()).isTrue();
        assertThat(result.met()).isFalse();
    }

    @Test
    void anExplorationThatCameToItsEndIsDecidedThoughTheTimeIsUp() {
        CaseResult result = explore(Trials.scenario("three-windows").withBlocks(1), "guarded", Integer.MAX_VALUE);

        assertThat(result.notes().isUndecided()).isFalse();
        assertThat(result.met()).isTrue();
    }

    /** Nothing that would have been found could have made it met. */
    @Test
    void whatContradictsTheExpectationIsDecidedAtOnce() {
        Tally diverged = Tally.none().plus(Verdict.DIVERGED);
        Tally converged = Tally.none().plus(Verdict.CONVERGED);
        ExpectationCheck expectsDiverged = new ExpectationCheck(Expectation.of(Verdict.DIVERGED), "block");

        assertThat(new ExpectationCheck(Expectation.of(Verdict.CONVERGED), "block").isContradicted(diverged, List.of()))
                .isTrue();
        assertThat(expectsDiverged.isContradicted(converged, List.of())).isFalse();
        assertThat(expectsDiverged.unmet(converged, List.of())).isNotEmpty();
    }

    /** The number of questions whether to continue. */
    private static CaseResult explore(Scenario scenario, String design, int questions) {
        AtomicInteger asked = new AtomicInteger();
        CaseOptions options = new CaseOptions("memory", true, Optional.empty(), true)
                .until(() -> asked.incrementAndGet() > questions);
        return CAMPAIGN.explore(scenario, design, options, ProgressListener.NONE);
    }
}
