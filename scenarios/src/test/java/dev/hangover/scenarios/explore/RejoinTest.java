package dev.hangover.scenarios.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.cases.CaseOptions;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.result.CaseResult;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.scenarios.catalogue.Catalogue;
import dev.hangover.scenarios.catalogue.Scenario;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import dev.hangover.scenarios.catalogue.WorkloadSpec;
import dev.hangover.scenarios.chain.Parties;
import dev.hangover.scenarios.chain.node.NodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run that has become the reference run again may end there: that changes no verdict and no law.
 *
 * <p>{@code -Dhangover.properties=full} takes every design of every scenario as it stands, and 500 random runs; without it one
 * in four scenarios of a single node with one of its designs and as few blocks as its events need, and 12 runs.
 */
class RejoinTest {
    private static final boolean FULL =
            System.getProperty("hangover.properties", "").equals("full");
    private static final int ONE_IN = 4;
    private static final List<String> DESIGNS =
            List.of("guarded", "ram-chain-sends", "export-deltas", "three-commit", "eager-without-await");

    private final NodeRuns campaign = new NodeRuns(Trials.DESIGNS);

    @ParameterizedTest(name = "{0} x {1}", quoteTextArguments = false)
    @MethodSource("cases")
    void changesNoVerdictOfAScenario(String name, String design) {
        Scenario scenario = FULL ? Trials.scenario(name) : small(Trials.scenario(name));
        CaseResult with = explore(scenario, design, true);
        CaseResult without = explore(scenario, design, false);

        assertThat(without.outcomes()).isEqualTo(with.outcomes());
        assertThat(without.met()).isEqualTo(with.met());
        assertThat(kinds(without)).isEqualTo(kinds(with));
        assertThat(without.coverage().complete()).isEqualTo(with.coverage().complete());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void changesNoOutcomeOfARun(long seed) {
        Choices drawn = Choices.seeded(seed).fork("what to run");
        int blocks = drawn.between("blocks", 1, 4);
        int actions = drawn.between("actions", 0, 4);
        String design = DESIGNS.get(drawn.choose("design", DESIGNS.size()));
        Trials trials =
                Trials.of(Trials.swarm(blocks, actions, seed), Trials.DESIGNS.get(design), NodeFactory.memory());
        List<Execution> with = runs(trials, new RunSettings(blocks, true), seed);
        List<Execution> without = runs(trials, new RunSettings(blocks, false), seed);

        assertThat(without).extracting(Execution::rejoined).containsOnly(false);
        for (int i = 0; i < with.size(); i++) {
            assertThat(without.get(i).outcome())
                    .as("%s struck at %s", design, with.get(i).struck())
                    .isEqualTo(with.get(i).outcome());
            assertThat(without.get(i).struck()).isEqualTo(with.get(i).struck());
        }
    }

    /** No, one and two faults at drawn places. */
    private static List<Execution> runs(Trials trials, RunSettings settings, long seed) {
        List<Execution> runs = new ArrayList<>();
        for (int faults = 0; faults <= 2; faults++) {
            int places = trials.reference().candidates().size();
            FaultPlan plan =
                    FaultPlan.drawn(Choices.seeded(seed), faults, places, settings.horizon(), settings.kinds());
            runs.add(Runs.fromBlank(
                    trials.subject(), settings, Choices.fifo(), plan, trials.reference(), RunListener.NONE));
        }
        return runs;
    }

    private CaseResult explore(Scenario scenario, String design, boolean rejoin) {
        CaseOptions options = new CaseOptions("memory", rejoin, Optional.empty(), false);
        return campaign.explore(scenario, design, options, ProgressListener.NONE);
    }

    private static TreeSet<String> kinds(CaseResult result) {
        TreeSet<String> kinds = new TreeSet<>();
        result.failures()
                .forEach(failure -> kinds.add(failure.outcome().verdict().word() + " "
                        + failure.outcome().law()));
        return kinds;
    }

    static Stream<Arguments> cases() {
        List<String> names = Catalogue.names();
        return names.stream()
                .filter(name -> FULL
                        || names.indexOf(name) % ONE_IN == 0
                                && Parties.names(Trials.scenario(name)).isEmpty())
                .flatMap(name -> {
                    List<String> designs =
                            List.copyOf(Trials.scenario(name).designs().keySet());
                    int only = names.indexOf(name) % designs.size();
                    return (FULL ? designs : designs.subList(only, only + 1))
                            .stream().map(design -> Arguments.of(name, design));
                });
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, FULL ? 500 : 12);
    }

    private static Scenario small(Scenario scenario) {
        WorkloadSpec workload = scenario.workload();
        long needed =
                scenario.events().stream().mapToLong(ScenarioEvent::block).max().orElse(1);
        int blocks = workload.transactions().isEmpty()
                ? (int) Math.min(workload.blocks(), Math.max(1, needed))
                : workload.blocks();
        return scenario.with(workload.with(blocks, Math.min(1, workload.actions()), workload.seed()));
    }
}
