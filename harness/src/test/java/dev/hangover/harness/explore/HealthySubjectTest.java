package dev.hangover.harness.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.FaultPoint;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthySubjectTest {
    @ParameterizedTest
    @CsvSource({"1,0", "0,1", "1,1", "2,0", "2,2", "3,0"})
    void convergesWhereverFaultsStrike(int crashes, int restarts) {
        Exploration exploration = Toy.with(Bug.NONE).explore(crashes, restarts);

        assertThat(exploration.findings().failures()).isEmpty();
        assertThat(exploration.findings().tally().count(Verdict.CONVERGED))
                .isEqualTo(exploration.coverage().executions())
                .isGreaterThan(crashes + restarts);
        assertThat(exploration.coverage().complete()).isTrue();
    }

    @Test
    void whatIsHaltedIsNotCompleteAndSaysWhatIsMissing() {
        Toy toy = Toy.with(Bug.NONE);
        int[] asked = {0};
        Search search = Search.of(new Budget(2, 1));
        Exploration whole = new Explorer(toy.subject(), toy.settings(), search).explore();
        Exploration halted = new Explorer(toy.subject(), toy.settings(), search.until(() -> asked[0]++ == 5)).explore();

        assertThat(halted.coverage().complete()).isFalse();
        assertThat(halted.coverage().uncovered()).matches("in line were \\d+ more faults and 0 more orders of tasks.*");
        assertThat(halted.findings().executions())
                .isBetween(1L, whole.findings().executions() - 1);
        assertThat(whole.coverage().uncovered()).isEmpty();
    }

    @Test
    void everyBoundaryOfEverySectionIsAPlaceForAFault() {
        assertThat(Toy.with(Bug.NONE).sections(1).reference().candidates())
                .extracting(candidate -> candidate.place().toString())
                .containsExactly(
                        "0/boot.open",
                        "1/send",
                        "1/send#2",
                        "1/send#3",
                        "1/ledger.commit.before",
                        "1/ledger.commit.after",
                        "1/audit.commit.before",
                        "1/audit.commit.after",
                        "1/section.end",
                        "1/restart");
    }

    @Test
    void equalDurableStatesAreBootedOnce() {
        Exploration exploration = Toy.with(Bug.NONE).sections(2).explore(1, 0);

        // Blank, ledger ahead, both at 1; ledger ahead, both at 2.
        assertThat(exploration.coverage().distinctStates()).isEqualTo(5);
        assertThat(exploration.coverage().executions()).isEqualTo(6);
        assertThat(exploration.coverage().merged()).isEqualTo(17 - 5);
        assertThat(exploration.coverage().boundaries()).isEqualTo(19);
    }

    @Test
    void mergedFaultsCountAsProbesBecauseWhatTheyLeadToWasRun() {
        Exploration exploration = Toy.with(Bug.NONE).sections(2).explore(2, 0);
        SortedMap<String, Long> probes = exploration.findings().probes();

        exploration.reference().candidates().stream()
                .map(FaultPoint::place)
                .map(Place::boundary)
                .filter(boundary ->
                        !boundary.equals(FaultSequence.restartAfter(1).boundary()))
                .forEach(boundary -> assertThat(probes.getOrDefault(Findings.FAULT_AT + boundary, 0L))
                        .as(boundary.toString())
                        .isPositive());
        assertThat(probes.entrySet().stream()
                        .filter(probe -> probe.getKey().startsWith(Findings.FAULT_AT))
                        .mapToLong(Map.Entry::getValue)
                        .sum())
                .isEqualTo(exploration.coverage().executions()
                        - 1
                        + exploration.coverage().merged());
    }

    @Test
    void probesAreCountedWhereRecoveriesFireThem() {
        assertThat(Toy.with(Bug.NONE).explore(1, 0).findings().probes()).containsEntry("a list was replayed", 3L);
    }

    @Test
    void probesOfTheReferenceCountToo() {
        Exploration exploration = Toy.with(Bug.NONE).explore(0, 0);

        assertThat(exploration.findings().executions()).isEqualTo(1);
        assertThat(exploration.findings().probes()).containsEntry("a section was worked on", 6L);
    }
}
