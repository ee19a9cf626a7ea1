package dev.hangover.scenarios.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.expectation.MaxShrunk;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.input.BadInput;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.result.Failure;
import dev.hangover.harness.result.FailureKind;
import dev.hangover.harness.result.PointOfNoReturn;
import dev.hangover.harness.result.ShrunkForm;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.shrink.Shrinker;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.WorkloadSpec;
import dev.hangover.scenarios.explore.NodeRuns;
import dev.hangover.scenarios.explore.OnePartLess;
import dev.hangover.scenarios.explore.Trials;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Failures are shrunk. Of the built-in scenarios with a design that is expected to fail, one in nine has its first failure
 * of that kind shrunk; {@code -Dhangover.properties=full} takes all of them, and the first failure of every kind.
 */
class ShrinkingTest {
    private static final CaseOptions SHRINKING = new CaseOptions("memory", true, Optional.empty(), true);
    private static final boolean FULL = "full".equals(System.getProperty("hangover.properties"));

    private static final int ONE_IN = 9;

    private final NodeRuns campaign = new NodeRuns(Trials.DESIGNS);

    @ParameterizedTest(name = "{0} x {1}", quoteTextArguments = false)
    @MethodSource("failing")
    void aShrunkFailureCannotDoWithoutAnyBlockActionOrFault(String scenario, String design) {
        Map<FailureKind, Failure> firsts = new LinkedHashMap<>();
        Verdict expected = Trials.scenario(scenario).designs().get(design).verdict();
        explore(Trials.small(Trials.scenario(scenario)), design).failures().stream()
                .filter(failure -> FULL || failure.outcome().verdict() == expected)
                .limit(FULL ? Long.MAX_VALUE : 1)
                .forEach(failure -> firsts.putIfAbsent(FailureKind.of(failure.outcome()), failure));

        assertThat(firsts).isNotEmpty();
        firsts.forEach((kind, failure) -> {
            ShrunkForm form = campaign.shrink(
                            failure.token(), Optional.empty(), Shrinker.EXECUTIONS, ProgressListener.NONE)
                    .smallest()
                    .orElseThrow();
            assertThat(form.minimal()).as(form.token()).isTrue();
            assertThat(FailureKind.of(
                            campaign.replay(form.token(), Optional.empty()).outcome()))
                    .as(form.token())
                    .isEqualTo(kind);
            for (Scenario less :
                    OnePartLess.of(Trials.scenario(scenario), NodeSettingsFormat.RUNS.read(form.token()))) {
                assertThat(explore(less, design).failures())
                        .as(() -> form.token() + " fails alike with " + less.workload() + ", "
                                + less.faults().crashes() + " crashes, "
                                + less.faults().restarts() + " restarts")
                        .noneMatch(other -> kind.includes(other.outcome()));
            }
        });
    }

    @Test
    void anExplorationShrinksTheFirstFailureOfEachKindAndSaysWhenItWasLost() {
        CaseResult result = campaign.explore(
                Trials.small(Trials.scenario("late-flush")), "ram-chain-sends", SHRINKING, ProgressListener.NONE);

        assertThat(result.failures())
                .filteredOn(failure -> failure.shrunk().isPresent())
                .extracting(failure -> FailureKind.of(failure.outcome()))
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates();
        assertThat(result.failures())
                .filteredOn(failure -> failure.coordinates().equals("1/sql.commit.after"))
                .extracting(Failure::inevitability)
                .containsExactly(Optional.of(
                        new PointOfNoReturn(Optional.of("1/sql.commit.before"), Optional.of("1/sql.commit.after"))));
    }

    @Test
    void aRunThatConvergesCannotBeShrunk() {
        String token = "scenario three-windows\ndesign guarded\nstore memory\nblocks 1\nactions 0\nabci legacy\n"
                + "seed 2a\nsample 0\nat 1/sql.commit.after\nwas converged\n";

        assertThatThrownBy(() -> campaign.shrink(token, Optional.empty(), Shrinker.EXECUTIONS, ProgressListener.NONE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("only failures can be shrunk");
    }

    @Test
    void aFailureThatStaysLargerThanItMayIsNotWhatWasExpected() {
        assertThat(withMaxShrunk(new MaxShrunk(1, 2, 0)).met()).isTrue();
        assertThat(withMaxShrunk(new MaxShrunk(1, 1, 0)).met()).isFalse();
        assertThat(withMaxShrunk(new MaxShrunk(0, 2, 0)).met()).isFalse();
    }

    private CaseResult withMaxShrunk(MaxShrunk most) {
        Expectation expected = new Expectation(
                Verdict.DIVERGED, Optional.empty(), Optional.empty(), Optional.of(most), Optional.empty());
        Scenario two = Trials.small(Trials.scenario("late-flush"))
                .with(new WorkloadSpec(2, 0, new TreeMap<>(), 0x2a))
                .expecting(new TreeMap<>(Map.of("ram-chain-sends", expected)));
        return explore(two, "ram-chain-sends");
    }

    static Stream<Arguments> failing() {
        List<Arguments> all = Catalogue.names().stream()
                .map(Trials::scenario)
                .flatMap(scenario -> scenario.designs().entrySet().stream()
                        .filter(design -> design.getValue().verdict() != Verdict.CONVERGED)
                        .map(design -> Arguments.of(scenario.name(), design.getKey())))
                .toList();
        return all.stream().filter(one -> FULL || all.indexOf(one) % ONE_IN == 0);
    }

    private CaseResult explore(Scenario scenario, String design) {
        return campaign.explore(scenario, design, CaseOptions.USUAL, ProgressListener.NONE);
    }
}
