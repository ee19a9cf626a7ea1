package dev.hangover.scenarios.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.Verdict;
import dev.hangover.reports.text.SummaryTable;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.WorkloadSpec;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the built-in scenarios expect is what an exploration finds. */
class ExpectationsTest {
    private final NodeCampaign campaign = new NodeCampaign(Trials.DESIGNS);

    @ParameterizedTest(name = "{0} x {1}", quoteTextArguments = false)
    @MethodSource("cases")
    void isMet(String scenario, String design) {
        CaseResult result = explore(small(Trials.scenario(scenario)), design);

        assertThat(result.met()).as(SummaryTable.render(List.of(result))).isTrue();
    }

    @Test
    void anOrdinaryChainIsExploredCompletelyAndConvergesEverywhere() {
        CaseResult result = explore(Trials.scenario("three-windows"), "guarded");

        assertThat(result.coverage().complete()).isTrue();
        assertThat(result.outcomes().count(Verdict.CONVERGED))
                .isEqualTo(result.coverage().executions());
        assertThat(result.coverage().distinctStates()).isGreaterThan(90);
    }

    @Test
    void whatIsWorthSeeingIsSeen() {
        // A guarded host lets no batch cross; the other two leave on disk what an earlier crash left, and are not
        // tried.
        List<String> notSeen = List.of(
                "an export batch crossed a commit", "a crash struck before-sql", "a crash struck inside a replay");
        SortedMap<String, Long> seen = new TreeMap<>();
        for (String scenario :
                List.of("three-windows", "double-crash", "planned-upgrade", "terminated-vat", "mailbox-late-write")) {
            explore(Trials.scenario(scenario), "guarded")
                    .probes()
                    .forEach((probe, count) -> seen.merge(probe, count, Long::sum));
        }

        assertThat(seen)
                .as("what explorations with crashes and restarts must have seen")
                .allSatisfy((probe, count) -> {
                    if (!notSeen.contains(probe)) {
                        assertThat(count).as(probe).isPositive();
                    }
                });
    }

    @Test
    void aLateDeltaIsLostBetweenTheTwoCommitsAndNowhereElse() {
        CaseResult result = explore(Trials.scenario("late-flush"), "ram-chain-sends");

        assertThat(result.failures())
                .filteredOn(failure -> failure.outcome().verdict() == Verdict.DIVERGED)
                .isNotEmpty()
                .allMatch(failure -> failure.window().equals("between-sql-and-iavl"));
        assertThat(result.failures()).extracting(Failure::coordinates).contains("1/sql.commit.after");
        assertThat(result.failures())
                .anyMatch(failure -> failure.outcome().law().equals("lost-effect"));
    }

    @Test
    void theGuardTurnsTheLateDeltaIntoARefusal() {
        CaseResult result = explore(Trials.scenario("late-flush"), "guarded");

        assertThat(result.outcomes().count(Verdict.REFUSED)).isPositive();
        assertThat(result.outcomes().count(Verdict.DIVERGED)).isZero();
    }

    @Test
    void withoutTheInterlockAScheduleAloneSplitsTheNodes() {
        CaseResult result = explore(Trials.scenario("late-flush-by-schedule"), "no-interlock");

        assertThat(result.failures())
                .isNotEmpty()
                .allMatch(failure -> failure.coordinates().equals("none"));
    }

    @Test
    void aReplayedTokenEndsAsItWasRecordedAndReadsTheSameEveryTime() {
        Failure failure = explore(Trials.scenario("late-flush"), "ram-chain-sends")
                .failures()
                .get(0);

        Replay first = campaign.replay(failure.token(), Optional.empty());
        Replay second = campaign.replay(failure.token(), Optional.empty());

        assertThat(first.sameAsRecorded()).isTrue();
        assertThat(first.outcome()).isEqualTo(failure.outcome());
        assertThat(second).isEqualTo(first);
    }

    static Stream<Arguments> cases() {
        return Catalogue.names().stream()
                .flatMap(name ->
                        Trials.scenario(name).designs().keySet().stream().map(design -> Arguments.of(name, design)));
    }

    private CaseResult explore(Scenario scenario, String design) {
        return campaign.explore(scenario, design, CampaignOptions.USUAL, ProgressListener.NONE);
    }

    /** The ordinary scenario is explored in full by tests above; here fewer blocks do, unless they are written out. */
    private static Scenario small(Scenario scenario) {
        WorkloadSpec workload = scenario.workload();
        int enough = Parties.names(scenario).isEmpty() ? 4 : 2;
        int blocks = workload.transactions().isEmpty() ? Math.min(enough, workload.blocks()) : workload.blocks();
        return scenario.with(workload.with(blocks, Math.min(3, workload.actions()), workload.seed()));
    }
}
