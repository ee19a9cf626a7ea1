package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.replay.Replay;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.Verdict;
import dev.hangover.reports.text.SummaryTable;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.chain.Probes;
import dev.hangover.scenarios.chain.Term;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the built-in scenarios expect is what an exploration finds. */
class ExpectationsTest {
    private static final boolean FULL =
            System.getProperty("hangover.properties", "").equals("full");
    private static final int ONE_IN = 10;
    private static final NodeRuns CAMPAIGN = new NodeRuns(Trials.DESIGNS);
    private static final SortedMap<String, CaseResult> RESULTS = new TreeMap<>();

    @ParameterizedTest(name = "{0} x {1}", quoteTextArguments = false)
    @MethodSource("cases")
    void isMet(String scenario, String design) {
        CaseResult result = result(scenario, design);

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
    void everyProbeFiresSomewhere() {
        SortedMap<String, Long> seen = new TreeMap<>();
        cases().forEach(one -> result((String) one.get()[0], (String) one.get()[1])
                .probes()
                .forEach((probe, count) -> seen.merge(probe, count, Long::sum)));
        List<String> silent =
                seen.keySet().stream().filter(probe -> seen.get(probe) == 0).toList();

        assertThat(seen)
                .containsOnlyKeys(Probes.terms().stream().map(Term::name).toList());
        assertThat(silent)
                .as("probes that never fired in any built-in scenario")
                .isEmpty();
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

        Replay first = CAMPAIGN.replay(failure.token(), Optional.empty());
        Replay second = CAMPAIGN.replay(failure.token(), Optional.empty());

        assertThat(first.sameAsRecorded()).isTrue();
        assertThat(first.outcome()).isEqualTo(failure.outcome());
        assertThat(second).isEqualTo(first);
    }

    /** Of each scenario its first design, and every tenth of the others: {@code hangover explore} takes all. */
    static Stream<Arguments> cases() {
        int[] others = {0};
        return Catalogue.names().stream().flatMap(name -> {
            List<String> designs = List.copyOf(Trials.scenario(name).designs().keySet());
            return IntStream.range(0, designs.size())
                    .filter(index -> FULL || index == 0 || others[0]++ % ONE_IN == 0)
                    .mapToObj(index -> Arguments.of(name, designs.get(index)));
        });
    }

    /** Each is explored once, for all tests. */
    private static CaseResult result(String scenario, String design) {
        return RESULTS.computeIfAbsent(
                scenario + " x " + design, name -> explore(Trials.small(Trials.scenario(scenario)), design));
    }

    private static CaseResult explore(Scenario scenario, String design) {
        return CAMPAIGN.explore(scenario, design, CaseOptions.USUAL, ProgressListener.NONE);
    }
}
