package dev.hangover.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.result.Bound;
import dev.hangover.harness.result.CaseNotes;
import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.SeenWithoutFault;
import dev.hangover.harness.result.ShrunkForm;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryTableTest {
    @Test
    void everyCaseHasARowAndEveryFailureItsReplayCommand() {
        String text = SummaryTable.render(List.of(
                Results.converging("ram-chain-sends"),
                Results.converging("guarded"),
                Results.diverging("ram-chain-sends", true, 1)));

        assertThat(text).isEqualTo("""
                design            boundaries executions states complete converged latent diverged refused stuck broke remarks recovered  expected met
                -------------------------------------------------------------------------------------------------------------------------------------
                three-windows: 10 blocks, at most 1 crash a run, fifo schedules, seed 2a, memory store
                  ram-chain-sends        412        413    120      yes         2      0        0       0     0     0       0         0 converged yes
                  guarded                412        413    120      yes         2      0        0       0     0     0       0         0 converged yes
                late-flush: 10 blocks, at most 1 crash a run, fifo schedules, seed 2a, memory store
                  ram-chain-sends        412        413    120      yes         1      0        1       0     0     0       0         0  diverged yes

                late-flush with ram-chain-sends:
                  * diverged (lost-effect): the late delta of block 1 was lost
                    strikes at 1/between-sql-and-iavl (height 1, window between-sql-and-iavl, boundary sql.commit.after)
                    replay: ./hangover replay 1.late-flush.1

                1239 executions; 3 of 3 expectations met.
                """);
    }

    @Test
    void unmetExpectationIsMarkedAndNamedInTheLastLine() {
        String text = SummaryTable.render(List.of(Results.diverging("guarded", false, 2)));

        assertThat(text).contains("refused  NO\n").endsWith("""
                413 executions; 0 of 1 expectation met; not met: late-flush with guarded (expected refused, found 1 converged, 2 diverged).
                """);
    }

    @Test
    void theBoundIsToldInFull() {
        Bound usual = new Bound(6, 1, List.of("restart", "crash"));
        Bound nothing = new Bound(1, 0, List.of());

        assertThat(SummaryTable.render(List.of(Results.within(Results.converging("guarded"), usual, List.of()))))
                .contains(
                        "three-windows: 10 blocks of 6 actions, faults restart, crash: at most 1 crash and 1 restart a run,"
                                + " fifo schedules, seed 2a, memory store\n");
        assertThat(SummaryTable.render(List.of(Results.within(Results.converging("guarded"), nothing, List.of()))))
                .contains("three-windows: 10 blocks of 1 action, no faults, fifo schedules, seed 2a, memory store\n");
    }

    @Test
    void whatIsNotMetThoughTheVerdictIsExpectedIsSaid() {
        Bound bound = new Bound(6, 1, List.of("restart", "crash"));
        String reason = "window: expected before-sql, found between-sql-and-iavl at 1/between-sql-and-iavl";

        assertThat(SummaryTable.render(
                        List.of(Results.within(Results.diverging("guarded", true, 2), bound, List.of(reason)))))
                .endsWith("not met: late-flush with guarded (expected diverged, found 1 converged, 2 diverged; "
                        + reason + ").\n");
    }

    @Test
    void oneFailureIsShownWhenItWasExpectedAndThreeWhenItWasNot() {
        String met = SummaryTable.render(List.of(Results.diverging("ram-chain-sends", true, 5)));
        String unmet = SummaryTable.render(List.of(Results.diverging("ram-chain-sends", false, 5)));

        assertThat(met).contains("replay 1.late-flush.1\n  and 4 more\n").doesNotContain("late-flush.2");
        assertThat(unmet).contains("replay 1.late-flush.3\n  and 2 more\n").doesNotContain("late-flush.4");
    }

    @Test
    void theSmallestRunThatFailsAlikeStandsBelowItsFailure() {
        ShrunkForm known = new ShrunkForm("1.s", "./hangover replay 1.s", "1/end", 1, 0, 1, true);
        ShrunkForm unknown = new ShrunkForm("1.s", "./hangover replay 1.s", "1/end", 2, 3, 2, false);

        assertThat(SummaryTable.render(List.of(Results.shrunk(known))))
                .contains(
                        "    smallest that fails alike: 1 block, 0 actions, 1 fault\n    replay: ./hangover replay 1.s\n");
        assertThat(SummaryTable.render(List.of(Results.shrunk(unknown))))
                .contains("smallest that fails alike (as far as was tried): 2 blocks, 3 actions, 2 faults");
    }

    @Test
    void remarksAreCountedInTheTableAndEachLawStandsBelowWithItsFirstRun() {
        String text = SummaryTable.render(List.of(Results.remarked(List.of())));

        assertThat(text).contains(" 0     0       5         2 converged yes\n").contains("""
                three-windows with guarded, remarks:
                  * lost-effect in 5 runs without a difference of state: a read was left out (effects at height 2, send: 3 expected, 2
                    found; missing #3 c)
                    first: strikes at 2/sql.commit.after
                    replay: ./hangover replay 1.x
                  * refused and recovered in 2 runs: not yet
                    first: strikes at 1/boot.ready
                    replay: ./hangover replay 1.y
                """);
    }

    @Test
    void whatIsDemandedBesideTheVerdictAndNotMetIsNamedInTheLastLine() {
        String text =
                SummaryTable.render(List.of(Results.remarked(List.of("remarks are forbidden, and there are some"))));

        assertThat(text)
                .endsWith("not met: three-windows with guarded (expected converged, found 2 converged;"
                        + " remarks are forbidden, and there are some).\n");
    }

    @Test
    void whatTheRunWithoutFaultsShowsStandsBeforeTheFailures() {
        SeenWithoutFault seen = new SeenWithoutFault(
                "told-is-saved",
                new Difference("saved", 1, "export data kv.late", Optional.of("set to x"), Optional.empty()));

        String text = SummaryTable.render(List.of(
                Results.diverging("ram-chain-sends", true, 1).with(new CaseNotes(List.of(), Optional.of(seen)))));

        assertThat(text).contains("""

                late-flush with ram-chain-sends: seen without a fault (told-is-saved): saved at height 1, export data kv.late:
                  expected set to x, actual nothing.

                late-flush with ram-chain-sends:
                  * diverged""");
    }

    @Test
    void anExpectationAtWorstIsShownAsOne() {
        String text = SummaryTable.render(List.of(
                Results.diverging("mine", true, 1).with(CaseNotes.NONE.atWorst(true)),
                Results.diverging("mine", false, 1).with(CaseNotes.NONE.atWorst(true))));

        assertThat(text).contains(" at worst diverged yes\n", "mine (expected at worst refused, found ");
    }

    @Test
    void aPlantedFlawThatNeverActedIsNamedWithWhatToDo() {
        String text = SummaryTable.render(List.of(Results.diverging("planted", false, 0)
                .with(new CaseNotes(List.of("crank-commits"), Optional.empty()))));

        assertThat(text.replaceAll("\\s+", " "))
                .contains(
                        "late-flush with planted: not met: the flaw 'crank-commits' is planted in this design, and no run "
                                + "came to where it acts")
                .endsWith("'crank-commits' never acted). ");
    }

    @Test
    void timeIsLeftOutSoThatEqualExplorationsPrintEqualBytes() {
        var result = Results.diverging("ram-chain-sends", true, 2);

        assertThat(SummaryTable.render(List.of(result.taking(9.75)))).isEqualTo(SummaryTable.render(List.of(result)));
    }

    @Test
    void nothingExploredIsStillAReport() {
        assertThat(SummaryTable.render(List.of())).endsWith("\n\n0 executions; 0 of 0 expectations met.\n");
    }
}
