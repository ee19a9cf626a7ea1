package dev.hangover.scenarios.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.expectation.Demand;
import dev.hangover.harness.expectation.Demands;
import dev.hangover.harness.expectation.Expectation;
import dev.hangover.harness.expectation.MaxShrunk;
import dev.hangover.harness.explore.ScheduleKind;
import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.result.Verdict;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.workload.ActionKind;
import dev.hangover.model.workload.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {
    @Test
    void everyKeyIsRead() {
        Scenario scenario = read("""
                title: One sentence
                source: agoric-sdk issue 9655, Problem 1
                workload: {blocks: 7, actions: 3, seed: 2A, mix: {pay: 2, count: 0}}
                events:
                  - upgrade-plan: {block: 1, early: true, queues: false}
                  - upgrade
                faults: [crash, power-loss]
                crashes: 2
                schedules: random
                runs: 50
                designs:
                  ram-chain-sends:
                    expect: diverged
                    window: between-sql-and-iavl
                    maxShrunk: {crashes: 1, blocks: 2, actions: 0}
                  guarded: refused
                """);

        assertThat(scenario.name()).isEqualTo("late");
        assertThat(scenario.title()).isEqualTo("One sentence");
        assertThat(scenario.source()).isEqualTo("agoric-sdk issue 9655, Problem 1");
        assertThat(scenario.workload())
                .isEqualTo(new WorkloadSpec(7, 3, new TreeMap<>(Map.of(ActionKind.PAY, 2, ActionKind.COUNT, 0)), 0x2a));
        assertThat(scenario.events())
                .containsExactly(
                        new ScenarioEvent(
                                EventKind.UPGRADE_PLAN, 1, new TreeMap<>(Map.of("early", true, "queues", false))),
                        new ScenarioEvent(EventKind.UPGRADE, 0));
        assertThat(scenario.faults())
                .isEqualTo(faults(ScheduleKind.RANDOM, 50, 2, 0, FaultKind.CRASH, FaultKind.POWER_LOSS));
        assertThat(scenario.designs())
                .containsExactly(
                        Map.entry("guarded", Expectation.of(Verdict.REFUSED)),
                        Map.entry(
                                "ram-chain-sends",
                                new Expectation(
                                        Verdict.DIVERGED,
                                        Optional.of("between-sql-and-iavl"),
                                        Optional.empty(),
                                        Optional.of(new MaxShrunk(1, 2, 0)),
                                        Optional.empty())));
    }

    @Test
    void remarksAndRecoveriesAreDemandedOfAllDesignsAndOfOne() {
        Scenario scenario = read("""
                title: t
                remarks: forbid
                recovered: require
                designs:
                  guarded: {expect: converged, remarks: [lost-effect, reordered-effect]}
                  ram-chain-sends: {expect: diverged, recovered: allow}
                """);
        Demands guarded = scenario.designs().get("guarded").demands().or(scenario.demands());
        Demands ram = scenario.designs().get("ram-chain-sends").demands().or(scenario.demands());

        assertThat(guarded.remarks()).contains(Demand.ofLaws(List.of("lost-effect", "reordered-effect")));
        assertThat(guarded.recovered()).contains(Demand.of("require"));
        assertThat(ram.remarks()).contains(Demand.of("forbid"));
        assertThat(ram.recovered()).contains(Demand.of("allow"));
        assertThat(read("title: t\ndesigns: {guarded: converged}\n").demands()).isEqualTo(Demands.NONE);
    }

    @Test
    void writtenTransactionsAreABlockEach() {
        Scenario scenario = read("title: t\ndesigns: {guarded: converged}\nworkload:\n  transactions:\n"
                + "    - [count plums 1, stop left]\n    - []\n");

        assertThat(scenario.workload().transactions())
                .containsExactly(
                        List.of(
                                new Tx(ActionKind.COUNT, List.of("plums", "1")),
                                new Tx(ActionKind.STOP, List.of("left"))),
                        List.of());
        assertThat(scenario.workload().blocks()).isEqualTo(2);
    }

    @Test
    void whatIsLeftOutIsTheUsual() {
        Scenario scenario = read("title: t\ndesigns: {guarded: converged}\n");

        assertThat(scenario)
                .isEqualTo(new Scenario(
                        "late",
                        "",
                        "t",
                        "",
                        SubjectKind.NODE,
                        new WorkloadSpec(10, 6, new TreeMap<>(), 0x2a),
                        List.of(),
                        Abci.LEGACY,
                        faults(ScheduleKind.FIFO, 0, 1, 1, FaultKind.RESTART, FaultKind.CRASH),
                        new TreeMap<>(Map.of("guarded", Expectation.of(Verdict.CONVERGED))),
                        Demands.NONE));
    }

    @Test
    void scheduleAloneNeedsNoFaults() {
        Scenario scenario = read("title: t\nfaults: []\nschedules: random\ndesigns: {guarded: converged}\n");

        assertThat(scenario.faults()).isEqualTo(faults(ScheduleKind.RANDOM, Limits.DEFAULT_RUNS, 0, 0));
    }

    @Test
    void seedIsHexEvenWhereYamlSeesANumber() {
        assertThat(seed("10")).isEqualTo(0x10);
        assertThat(seed("1e3")).isEqualTo(0x1e3);
        assertThat(seed("017")).isEqualTo(0x17);
        assertThat(seed("ffffffffffffffff")).isEqualTo(-1);
        assertThat(read("title: t\nworkload: {seed: ffffffffffffffff}\ndesigns: {guarded: converged}\n")
                        .workload()
                        .seedInHex())
                .isEqualTo("ffffffffffffffff");
    }

    private static long seed(String text) {
        return read("title: t\nworkload: {seed: " + text + "}\ndesigns: {guarded: converged}\n")
                .workload()
                .seed();
    }

    private static FaultSettings faults(
            ScheduleKind schedules, int runs, int crashes, int restarts, FaultKind... kinds) {
        return new FaultSettings(new TreeSet<>(List.of(kinds)), crashes, restarts, schedules, runs);
    }

    private static Scenario read(String text) {
        return new ScenarioReader(List.of("guarded", "ram-chain-sends")).read("late", "late.yaml", true, text);
    }
}
