package dev.hangover.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunTest {
    private static final String WINDOW = "2/ledger.commit.after";

    @Test
    void withoutFaultsARunGoesToItsEndWithoutARestart() {
        Lives lives = new Lives();
        Execution execution = run(Bug.NONE, "none", lives);

        assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
        assertThat(execution.left()).isEmpty();
        assertThat(lives.lines)
                .containsExactly(
                        "first start",
                        "finished 1",
                        "finished 2",
                        "finished 3",
                        "finished 4",
                        "finished 5",
                        "finished 6",
                        "stopped");
    }

    @Test
    void aRunEndsWhereItHasBecomeTheReferenceAgain() {
        Lives lives = new Lives();
        Execution execution = run(Bug.NONE, WINDOW, lives);

        assertThat(execution.rejoined()).isTrue();
        assertThat(lives.lines)
                .containsExactly(
                        "first start",
                        "finished 1",
                        "crashed at 2/ledger.commit.after",
                        "restart after the crash at 2/ledger.commit.after",
                        "finished 2");
    }

    @Test
    void aRunThatMayNotRejoinGoesTwoSectionsOnAndOneMoreAfterARestart() {
        Toy toy = Toy.with(Bug.NONE).withoutRejoin();
        Lives lives = new Lives();
        Execution execution = toy.fromBlank(toy.reference(), "1/ledger.commit.after", lives);

        assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
        assertThat(execution.rejoined()).isFalse();
        assertThat(lives.lines.subList(2, lives.lines.size()))
                .containsExactly(
                        "restart after the crash at 1/ledger.commit.after",
                        "finished 1",
                        "finished 2",
                        "finished 3",
                        "stopped",
                        "clean restart",
                        "finished 3",
                        "finished 4",
                        "stopped");
    }

    @Test
    void equalImagesMeanEqualRunsWhereverTheyWereLeft() {
        Toy toy = Toy.with(Bug.NONE).withoutRejoin();
        Lives afterOne = new Lives();
        Lives beforeTwo = new Lives();
        toy.fromBlank(toy.reference(), "1/section.end", afterOne);
        toy.fromBlank(toy.reference(), "2/send", beforeTwo);

        assertThat(beforeTwo.lines.get(beforeTwo.lines.size() - 2))
                .isEqualTo(afterOne.lines.get(afterOne.lines.size() - 2))
                .isEqualTo("finished 5");
    }

    @Test
    void aPlaceThatIsNeverReachedIsReportedAsStale() {
        assertThat(run(Bug.NONE, "2/no-such-boundary").stale()).hasToString("2/no-such-boundary");
        assertThat(run(Bug.NONE, WINDOW + "+2/replay.send#4").stale()).hasToString("2/replay.send#4");
        assertThat(run(Bug.NONE, WINDOW + "+2/replay.send#3").stale()).hasToString("none");
    }

    @Test
    void noFaultStrikesBeyondTheHorizon() {
        Execution execution = run(Bug.NONE, "5/send");

        assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
        assertThat(execution.stale()).hasToString("5/send");
        assertThat(execution.struck()).hasToString("none");
    }

    @Test
    void aCrashAtTheVeryFirstBoundaryIsARunLikeAnyOther() {
        Execution execution = run(Bug.NONE, "0/boot.open");

        assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
        assertThat(execution.rejoined()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Bug.class,
            names = {"SWALLOWS_CRASH", "WRAPS_CRASH"})
    void aCrashCountsWhateverTheSubjectMakesOfIt(Bug bug) {
        Toy toy = Toy.with(bug);
        Reference reference = toy.reference();
        for (FaultPoint candidate : reference.candidates()) {
            Execution execution = toy.fromBlank(reference, candidate.place().toString());

            assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
            assertThat(execution.struck()).isEqualTo(FaultSequence.none().plus(candidate.place()));
            if (!FaultSequence.isRestart(candidate.place())) {
                Images left = execution.left().orElseThrow();
                assertThat(left.sameContent(candidate.images())).isTrue();
            }
        }
    }

    @Test
    void aCrashInAStartCountsWhateverTheSubjectMakesOfIt() {
        assertThat(run(Bug.SWALLOWS_CRASH, "1/section.end+0/boot.open").struck())
                .hasToString("1/section.end+0/boot.open");
    }

    @Test
    void aCrashInAStopCountsWhateverTheSubjectMakesOfIt() {
        assertThat(run(Bug.SWALLOWS_CRASH, "2/restart+2/stop.flush").struck()).hasToString("2/restart+2/stop.flush");
    }

    @Test
    void aCrashWhileStoppingKeepsTheRestartBeforeIt() {
        Execution execution = run(Bug.NONE, "2/restart+2/stop.flush");

        assertThat(execution.struck()).hasToString("2/restart+2/stop.flush");
        assertThat(execution.stale()).hasToString("none");
        assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
    }

    @Test
    void aRefusalCountsWhenTwoRestartsDoNotMendIt() {
        Lives lives = new Lives();
        Execution execution = run(Bug.REFUSES, WINDOW, lives);

        assertThat(execution.outcome())
                .isEqualTo(new Outcome.Refused(1, "refusal", "the audit store is behind the ledger"));
        assertThat(lives.lines.subList(3, lives.lines.size()))
                .containsExactly(
                        "restart after the crash at " + WINDOW,
                        "gave up",
                        "restart after the refusal",
                        "gave up",
                        "restart after the refusal",
                        "gave up");
    }

    @Test
    void aRefusalThatARestartMendsIsForgiven() {
        assertThat(run(Bug.REFUSES_ONCE, WINDOW).outcome()).isEqualTo(new Outcome.Converged());
    }

    @Test
    void aRefusalThatARestartMendsIsToldOf() {
        assertThat(run(Bug.REFUSES_ONCE, WINDOW).recovered()).contains("the audit store is behind the ledger");
        assertThat(run(Bug.REFUSES, WINDOW).recovered()).isEmpty();
        assertThat(run(Bug.NONE, WINDOW).recovered()).isEmpty();
    }

    @Test
    void aRefusalBeforeTheLastFaultIsNotToldOf() {
        assertThat(run(Bug.REFUSES_ONCE, WINDOW + "+3/send").recovered()).isEmpty();
        assertThat(run(Bug.REFUSES_ONCE, WINDOW + "+3/ledger.commit.after").recovered())
                .isPresent();
    }

    @Test
    void everyRefusalThatIsMendedIsForgiven() {
        String three = "1/ledger.commit.after+2/ledger.commit.after+3/ledger.commit.after";
        Execution execution = run(Bug.REFUSES_ONCE, three);

        assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
        assertThat(execution.struck()).hasToString(three);
    }

    @Test
    void theRestartThatShowsResidueOffersNoPlacesThatCoordinatesCouldNotName() {
        Toy toy = Toy.with(Bug.NONE).sections(6).withoutRejoin();
        Execution execution = toy.fromBlank(toy.reference(), "1/section.end");

        assertThat(execution.candidates())
                .extracting(candidate -> candidate.place().toString())
                .contains("4/restart")
                .doesNotContain("4/stop.flush")
                .filteredOn("0/boot.open"::equals)
                .hasSize(1);
    }

    @Test
    void faultsStrikeWhileARefusalIsTriedAgain() {
        Execution execution = run(Bug.REFUSES_ONCE, WINDOW + "+2/replay.send");

        assertThat(execution.struck()).hasToString(WINDOW + "+2/replay.send");
        assertThat(execution.stale()).hasToString("none");
        assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
        assertThat(run(Bug.REFUSES_ONCE, WINDOW).candidates())
                .extracting(candidate -> candidate.place().toString())
                .startsWith("0/boot.open", "0/boot.open#2", "2/replay.send")
                .doesNotHaveDuplicates();
        assertThat(run(Bug.REFUSES_ONCE, WINDOW + "+3/send").stale()).hasToString("none");
    }

    @Test
    void aPlannedStopIsNoRefusalAndFaultsStrikeAfterIt() {
        Lives lives = new Lives();
        Execution execution = run(Bug.STOPS_AS_PLANNED, "none", lives);

        assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
        assertThat(lives.lines)
                .startsWith("first start", "finished 1", "stopped", "restart after the planned stop", "finished 1")
                .doesNotContain("gave up");
        assertThat(execution.candidates())
                .extracting(candidate -> candidate.place().toString())
                .contains("0/boot.open", "0/boot.open#2", "1/restart", "1/restart#2", "2/ledger.commit.after")
                .doesNotHaveDuplicates();
        assertThat(run(Bug.STOPS_AS_PLANNED, WINDOW).struck()).hasToString(WINDOW);
    }

    @Test
    void placesAreCountedAnewAfterAFault() {
        Execution execution = run(Bug.STOPS_AS_PLANNED, "0/boot.open#2+0/boot.open");

        assertThat(execution.struck()).hasToString("0/boot.open#2+0/boot.open");
    }

    @Test
    void aPlannedStopThatNoRestartEndsIsARefusal() {
        assertThat(run(Bug.ALWAYS_STOPS_AS_PLANNED, "1/send").outcome())
                .isEqualTo(new Outcome.Refused(1, "planned-stop", "section 2 is for another process"));
    }

    @Test
    void aRefusalCountsEvenWhenFaultsAreStillToCome() {
        Execution execution = run(Bug.REFUSES, WINDOW + "+3/send");

        assertThat(execution.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(execution.stale()).hasToString("3/send");
    }

    @Test
    void aLatentDifferenceIsNotForgottenByARejoin() {
        Execution execution = run(Bug.SECOND_CRASH, WINDOW);

        assertThat(execution.rejoined()).isTrue();
        assertThat(execution.outcome().sentence()).startsWith("agrees with the reference run on consensus content");
        assertThat(execution.outcome().difference().orElseThrow().section()).isEqualTo(2);
    }

    @Test
    void aRejoinedRunEndsAsAReferenceThatStopsSoonAfter() {
        assertThat(run(Bug.ALWAYS_REFUSES, "1/send").outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(run(Bug.BROKEN_INVARIANT, "1/send").outcome())
                .isEqualTo(Toy.with(Bug.BROKEN_INVARIANT).reference().outcome());
    }

    private static Execution run(Bug bug, String coordinates) {
        return run(bug, coordinates, RunListener.NONE);
    }

    private static Execution run(Bug bug, String coordinates, RunListener listener) {
        Toy toy = Toy.with(bug);
        return toy.fromBlank(toy.reference(), coordinates, listener);
    }
}
