package dev.hangover.harness.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.fault.FaultKind;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.BrokenContract;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Effect;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.trace.Trace;
import dev.hangover.harness.trace.TraceRecorder;
import java.util.List;
import org.example.shop.Flaw;
import org.example.shop.Shop;
import org.junit.jupiter.api.Test;

class ForeignSubjectTest {
    @Test
    void aShopThatIsRightConverges() {
        assertThat(explore(Flaw.NONE).findings().failures()).isEmpty();
    }

    @Test
    void anExceptionNamesTheLineOfTheSubjectThatThrewItAndNotTheEngine() {
        assertThat(firstFailure(Flaw.THROWS).outcome())
                .isInstanceOf(Outcome.Broke.class)
                .extracting(Outcome::sentence)
                .asString()
                .matches(".*IllegalStateException: migrations failed at ShopProcess.java:\\d+,"
                        + " caused by java.lang.UnsupportedOperationException: duplicate column"
                        + " at ShopProcess.java:\\d+")
                .doesNotContain("Run.java");
    }

    @Test
    void anErrorWhoseTextDiffersFromRunToRunIsShownInBothForms() {
        assertThatThrownBy(() -> explore(Flaw.THROWS_RANDOM_ID))
                .isInstanceOf(Nondeterminism.class)
                .hasMessageMatching("two equal runs broke with different errors:"
                        + " once java.lang.IllegalStateException: no such entry: [0-9a-f-]{36} at ShopProcess.java:\\d+,"
                        + " once java.lang.IllegalStateException: no such entry: [0-9a-f-]{36} at ShopProcess.java:\\d+"
                        + " .*; they differ at event .*");
    }

    @Test
    void whatAPowerCutTakesIsTheSameInAReplayAsInTheSurvey() {
        Subject shop = new Shop(Flaw.LEARNS_WHEN_ASKED);
        RunSettings settings = new RunSettings(2, true).trying(List.of(FaultKind.POWER_LOSS));
        Reference reference = Runs.reference(shop, settings, RunListener.NONE);

        assertThat(reference.candidates())
                .extracting(candidate -> candidate.fault().variant())
                .contains("log-1", "log-2");
        assertThat(reference.candidates()).allSatisfy(candidate -> {
            FaultSequence at = FaultSequence.none().plus(candidate.fault());
            Execution replayed =
                    Runs.fromBlank(shop, settings, Choices.fifo(), FaultPlan.at(at), reference, RunListener.NONE);
            assertThat(replayed.stale()).isEqualTo(FaultSequence.none());
            assertThat(replayed.left().orElseThrow().sameContent(candidate.images()))
                    .isTrue();
        });
    }

    @Test
    void twinsThatDifferOnlyInWhatAPowerCutWouldLeaveAreFound() {
        assertThatThrownBy(() -> explore(Flaw.UNREPEATABLE_HISTORY))
                .isInstanceOf(Nondeterminism.class)
                .hasMessageMatching("two equal runs differ at event \\d+:"
                        + ".* a fault at 1/\\S+ would leave log \\S+.*orders \\S+.*");
    }

    @Test
    void aProcessThatWritesAfterItsDeathIsRefusedByTheNameOfTheStore() {
        assertThatThrownBy(() -> at(Flaw.WRITES_WHEN_DEAD, "1/log.commit.before"))
                .isInstanceOf(BrokenContract.class)
                .hasMessageStartingWith("the process died at 1/log.commit.before, and [log] changed after that");
    }

    @Test
    void aMachineThatActsWhileItIsLoadedIsRefusedWhateverItCatches() {
        assertThatThrownBy(() -> explore(Flaw.ACTS_WHILE_LOADED))
                .isInstanceOf(BrokenContract.class)
                .hasMessageContaining("called Simulation.reach while it was loaded");
    }

    @Test
    void sectionsAreCountedFromOne() {
        assertThatThrownBy(() -> explore(Flaw.COUNTS_FROM_ZERO))
                .isInstanceOf(BrokenContract.class)
                .hasMessageStartingWith("enter(0): sections are counted from 1");
    }

    @Test
    void aStepThatLeavesOutASectionIsRefused() {
        assertThatThrownBy(() -> explore(Flaw.TAKES_TWO_ORDERS))
                .isInstanceOf(BrokenContract.class)
                .hasMessageStartingWith("step() went from section 0 to section 2");
    }

    @Test
    void aProcessThatStopsWithItsOwnExceptionAfterAFailedWriteIsNotBroken() {
        RunSettings settings = new RunSettings(2, true).trying(List.of(FaultKind.IO_ERROR));
        Exploration exploration =
                new Explorer(new Shop(Flaw.NONE), settings, new Budget(1, 0), ProgressListener.NONE).explore();

        assertThat(exploration.findings().probes().get(Findings.WRITE_FAILURE)).isGreaterThan(20);
        assertThat(exploration.findings().failures()).isEmpty();
    }

    @Test
    void aStartMayLeaveASectionOpenWhenItSaysSo() {
        assertThat(explore(Flaw.LEAVES_ORDER_OPEN).findings().failures()).isEmpty();
    }

    @Test
    void aStartThatLeavesASectionOpenInSilenceIsToldWhatItMustDoFromTheFirstSectionOn() {
        Execution failure = firstFailure(Flaw.LEAVES_ORDER_OPEN_IN_SILENCE);

        assertThat(failure.struck()).hasToString("1/orders.commit.after");
        assertThat(failure.outcome().sentence())
                .isEqualTo("diverged (state): the state differs from the reference run's: it is as that one is in the"
                        + " middle of section 1 (if start() left open a section that was begun: finish it there, or let"
                        + " Machine.leavesSectionOpen say that step() will)");
    }

    @Test
    void aSectionThatWasAnsweredAndIsForgottenIsADivergence() {
        Execution failure = firstFailure(Flaw.ANSWERS_EARLY);

        assertThat(failure.struck()).hasToString("1/orders.commit.before");
        assertThat(failure.outcome().law()).isEqualTo("forgotten-section");
        assertThat(failure.outcome().sentence())
                .contains("section 1 was finished, and a process that is started with what was durable then says that"
                        + " section 0 is the last");
    }

    @Test
    void aPaymentThatIsMadeAgainAfterACrashIsADuplicatedEffect() {
        Execution failure = firstFailure(Flaw.PAYS_BLINDLY);

        assertThat(failure.struck()).hasToString("1/outside.after");
        assertThat(failure.outcome().sentence())
                .isEqualTo("diverged (duplicated-effect): an effect outside took place more than once:"
                        + " payment: pay order 1");
        assertThat(failure.outcome().difference().orElseThrow())
                .hasToString("outside at section 1, effects: expected 1 x payment: pay order 1,"
                        + " actual 2 x payment: pay order 1");
    }

    @Test
    void aPaymentThatIsNeverMadeAfterACrashIsALostEffect() {
        Execution failure = firstFailure(Flaw.PAYS_TOO_LATE);

        assertThat(failure.struck()).hasToString("1/orders.commit.after");
        assertThat(failure.outcome().sentence())
                .isEqualTo("diverged (lost-effect): an effect outside never took place: payment: pay order 1");
    }

    @Test
    void aProcessThatLooksWhetherItHasPaidConverges() {
        Exploration exploration = explore(Flaw.PAYS_ONCE);

        assertThat(exploration.findings().failures()).isEmpty();
        assertThat(exploration.findings().probes()).containsKey(Findings.FAULT_AT + "outside.after");
    }

    @Test
    void statesThatDifferOnlyOutsideAreNotMerged() {
        Reference reference = Runs.reference(new Shop(Flaw.PAYS_ONCE), new RunSettings(2, true), RunListener.NONE);
        Images before = left(reference, "1/outside.before");
        Images after = left(reference, "1/outside.after");

        assertThat(before.outside()).isEmpty();
        assertThat(after.outside()).containsExactly(new Effect("payment", "pay order 1", ""));
        assertThat(after.byStore()).isEqualTo(before.byStore());
        assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
        assertThat(after.sameContent(before)).isFalse();
    }

    @Test
    void whatIsOutsideSurvivesACrashInAReplayFromTheBeginning() {
        assertThat(at(Flaw.PAYS_BLINDLY, "1/outside.after").outcome().law()).isEqualTo("duplicated-effect");
        assertThat(at(Flaw.PAYS_BLINDLY, "1/outside.before").outcome()).isEqualTo(new Outcome.Converged());
    }

    @Test
    void anEffectThatMayComeAgainIsNotADuplicate() {
        assertThat(explore(Flaw.MAILS_AGAIN).findings().failures()).isEmpty();
    }

    @Test
    void aMessageThatIsAppendedAgainIsADivergenceUnlessTheSubjectSaysThatItMayBe() {
        Exploration strict = explore(Flaw.APPENDS_AGAIN);
        Exploration atLeastOnce = explore(Flaw.APPENDS_AGAIN_LAWFULLY);

        assertThat(strict.findings().failures()).isNotEmpty();
        assertThat(atLeastOnce.findings().failures()).isEmpty();
    }

    @Test
    void whatMayDifferHidesNoOtherDifference() {
        assertThat(explore(Flaw.APPENDS_AGAIN_AND_MARKS).findings().failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(
                                failure.outcome().difference().orElseThrow().key())
                        .isEqualTo("mark"));
    }

    @Test
    void theDurableColumnFollowsTheStoresThatAnnounceNothing() {
        Shop shop = new Shop(Flaw.NONE);
        RunSettings settings = new RunSettings(2, true);
        TraceRecorder recorder = new TraceRecorder(shop);
        Runs.reference(shop, settings, recorder);

        assertThat(recorder.trace("orders").rows())
                .filteredOn(row -> row instanceof Trace.Step step && step.text().equals("appends message 2"))
                .extracting(Trace.Row::versions)
                .containsExactly("(2,1)");
    }

    private static Images left(Reference reference, String place) {
        return reference.candidates().stream()
                .filter(candidate -> candidate.place().toString().equals(place))
                .findFirst()
                .orElseThrow()
                .images();
    }

    private static Execution at(Flaw flaw, String coordinates) {
        Subject shop = new Shop(flaw);
        RunSettings settings = new RunSettings(2, true);
        Reference reference = Runs.reference(shop, settings, RunListener.NONE);
        FaultPlan faults = FaultPlan.at(FaultSequence.parse(coordinates, shop.aliases()));
        return Runs.fromBlank(shop, settings, Choices.fifo(), faults, reference, RunListener.NONE);
    }

    private static Execution firstFailure(Flaw flaw) {
        return explore(flaw).findings().failures().get(0);
    }

    private static Exploration explore(Flaw flaw) {
        return new Explorer(new Shop(flaw), new RunSettings(2, true), new Budget(1, 0), ProgressListener.NONE)
                .explore();
    }
}
