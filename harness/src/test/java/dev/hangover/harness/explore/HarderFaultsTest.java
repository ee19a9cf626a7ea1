package dev.hangover.harness.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.FailureKind;
import dev.hangover.harness.result.PointOfNoReturn;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.WriteFailure;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Power cuts take what was not synced, and writes fail in every way; a subject that does not handle this is found. */
class HarderFaultsTest {
    @ParameterizedTest
    @CsvSource({"POWER_LOSS, 1", "POWER_LOSS, 2", "IO_ERROR, 1", "IO_ERROR, 2"})
    void aHealthySubjectSurvivesThem(FaultKind kind, int faults) {
        Exploration exploration = Toy.with(Bug.NONE).trying(kind).explore(faults, 0);

        assertThat(exploration.findings().failures()).isEmpty();
        assertThat(exploration.coverage().executions()).isGreaterThan(6);
    }

    @Test
    void aPowerCutFindsWhatIsNotSyncedAndACrashDoesNot() {
        Toy toy = Toy.with(Bug.UNSYNCED_LEDGER);

        assertThat(toy.explore(2, 1).findings().failures()).isEmpty();
        assertThat(toy.trying(FaultKind.POWER_LOSS).explore(1, 0).findings().failures())
                .extracting(
                        failure -> failure.struck() + " " + failure.outcome().verdict())
                .contains("1/audit.commit.after!ledger-1 DIVERGED");
    }

    @Test
    void aPowerCutAfterACrashTakesWhatTheDeadProcessHadNotSynced() {
        Toy toy = Toy.with(Bug.UNSYNCED_LEDGER);
        Execution execution = toy.fromBlank(toy.reference(), "1/ledger.commit.after+1/audit.commit.after!ledger-1");

        assertThat(execution.stale().faults()).isEmpty();
        assertThat(execution.outcome().verdict()).isEqualTo(Verdict.DIVERGED);
    }

    @Test
    void everyWriteFailsInEveryWay() {
        Exploration exploration = Toy.with(Bug.NONE).trying(FaultKind.IO_ERROR).explore(1, 0);

        assertThat(exploration.findings().probes())
                .containsEntry(Findings.WRITE_FAILURE, 3L * 2 * WriteFailure.values().length)
                .containsEntry(Findings.FAULT_AT + "ledger.write", 3L * WriteFailure.values().length);
    }

    @Test
    void whoGoesOnAfterAFailedWriteIsFound() {
        Toy toy = Toy.with(Bug.SWALLOWS_FAILED_WRITE);

        assertThat(toy.explore(2, 1).findings().failures()).isEmpty();
        assertThat(toy.trying(FaultKind.IO_ERROR).explore(1, 0).findings().failures())
                .extracting(
                        failure -> failure.struck() + " " + failure.outcome().verdict())
                .contains("2/ledger.write!failed DIVERGED", "2/ledger.write!sync-failed-lost DIVERGED");
    }

    @Test
    void aProcessThatGoesOnAfterAFailedWriteIsRestartedWithWhatItRemembers() {
        Toy toy = Toy.with(Bug.PARKS_AFTER_FAILED_WRITE);

        assertThat(toy.explore(2, 1).findings().failures()).isEmpty();
        assertThat(toy.trying(FaultKind.IO_ERROR, FaultKind.RESTART)
                        .explore(1, 1)
                        .findings()
                        .failures())
                .extracting(failure -> failure.struck().toString())
                .contains("1/ledger.write!failed-but-done+1/restart");
    }

    @Test
    void whatWasFoundIsFoundAgainFromTheBeginning() {
        Toy toy = Toy.with(Bug.UNSYNCED_LEDGER).trying(FaultKind.POWER_LOSS, FaultKind.IO_ERROR);
        Exploration exploration = toy.explore(1, 0);

        assertThat(exploration.findings().failures()).isNotEmpty();
        for (Execution failure : exploration.findings().failures()) {
            Execution again =
                    toy.fromBlank(exploration.reference(), failure.struck().toString());
            assertThat(again.outcome()).as("%s", failure.struck()).isEqualTo(failure.outcome());
            assertThat(again.stale().faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"UNSYNCED_LEDGER, POWER_LOSS", "SWALLOWS_FAILED_WRITE, IO_ERROR"})
    void rejoiningHidesNothingThatAFurtherFaultCouldShow(Bug bug, FaultKind kind) {
        Toy toy = Toy.with(bug).trying(kind, FaultKind.RESTART);

        assertThat(kinds(toy.explore(2, 1)))
                .isNotEmpty()
                .isEqualTo(kinds(toy.withoutRejoin().explore(2, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "UNSYNCED_LEDGER, 1/audit.commit.after!ledger-1, 1/audit.commit.after",
        "SWALLOWS_FAILED_WRITE, 2/ledger.write!failed, 2/ledger.write!failed+2/audit.commit.before"
    })
    void whenTheRunWasLostIsKnown(Bug bug, String faults, String lastEscape) {
        Toy toy = Toy.with(bug).trying(FaultKind.POWER_LOSS, FaultKind.IO_ERROR);
        PointOfNoReturn found = new PointOfNoReturnFinder(toy.subject(), toy.settings(), toy.reference())
                .of(Choices.fifo(), FaultSequence.parse(faults, new TreeMap<>()), 1);

        assertThat(found.lastEscape()).contains(lastEscape);
        assertThat(found.from()).isPresent();
    }

    private static TreeSet<String> kinds(Exploration exploration) {
        TreeSet<String> kinds = new TreeSet<>();
        exploration
                .findings()
                .failures()
                .forEach(failure -> kinds.add(FailureKind.of(failure.outcome()).toString()));
        return kinds;
    }

    @Test
    void aLossThatIsImpossibleIsStale() {
        Toy toy = Toy.with(Bug.NONE);
        Execution execution = toy.fromBlank(toy.reference(), "2/ledger.commit.after!ledger-1");

        assertThat(execution.stale()).hasToString("2/ledger.commit.after!ledger-1");
        assertThat(execution.outcome().verdict()).isEqualTo(Verdict.CONVERGED);
    }
}
