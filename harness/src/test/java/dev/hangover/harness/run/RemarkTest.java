package dev.hangover.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.explore.Budget;
import dev.hangover.harness.explore.Explorer;
import dev.hangover.harness.explore.Findings;
import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.result.Remark;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Mailer;
import dev.hangover.harness.toy.Toy;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Effects that differ while the state does not are remarks. */
class RemarkTest {
    private static final String WINDOW = "2/ledger.commit.after";
    private static final RunSettings SETTINGS = new RunSettings(3, true);

    @ParameterizedTest
    @CsvSource({"WRONG_ORDER, reordered-effect", "ASKS_LESS, lost-effect"})
    void aDifferenceOfEffectsAloneIsARemarkOfARunThatConverged(Bug bug, String law) {
        Execution execution = run(Toy.with(bug), WINDOW);

        assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
        assertThat(execution.remarks()).extracting(Remark::law).containsExactly(law);
        assertThat(execution.remarks()).extracting(Remark::section).containsExactly(2L);
    }

    @ParameterizedTest
    @CsvSource({"WRONG_ORDER", "ASKS_LESS", "LOST_WRITE", "DUPLICATED_EFFECT", "NONE"})
    void remarksAreTheSameWithoutRejoin(Bug bug) {
        assertThat(run(Toy.with(bug), WINDOW).remarks())
                .isEqualTo(run(Toy.with(bug).withoutRejoin(), WINDOW).remarks());
    }

    @Test
    void theRunGoesOnAfterADifferenceOfEffects() {
        Execution execution = run(Toy.with(Bug.WRONG_ORDER).withoutRejoin(), WINDOW);

        assertThat(execution.outcome()).isEqualTo(new Outcome.Converged());
        assertThat(execution.residueShown()).isTrue();
    }

    @Test
    void theSameDifferenceOfEffectsExplainsADifferenceOfState() {
        Execution execution = run(Toy.with(Bug.WRONG_ORDER_THAT_COUNTS), WINDOW);

        assertThat(execution.outcome().verdict()).isEqualTo(Verdict.DIVERGED);
        assertThat(execution.outcome().law()).isEqualTo("reordered-effect");
        assertThat(execution.outcome().difference().orElseThrow().store()).isEqualTo("audit");
        assertThat(execution.remarks()).isEmpty();
    }

    @Test
    void whatComesAfterTheRunWasTheReferenceAgainIsNotExplainedByWhatCameBefore() {
        Execution execution = run(Toy.with(Bug.ASKS_LESS_AND_LEAKS_RAM).withoutRejoin(), WINDOW);

        assertThat(execution.outcome().law()).isEqualTo("leaked-effect");
    }

    @Test
    void aFaultForgetsTheRemarksBeforeIt() {
        assertThat(run(Toy.with(Bug.ASKS_LESS), WINDOW + "+3/send").remarks()).isEmpty();
        assertThat(run(Toy.with(Bug.ASKS_LESS), WINDOW + "+3/ledger.commit.after")
                        .remarks())
                .extracting(Remark::section)
                .containsExactly(3L);
    }

    @Test
    void runsAreCountedByTheLawsOfTheirRemarks() {
        Findings findings = Toy.with(Bug.ASKS_LESS).explore(1, 0).findings();

        assertThat(findings.remarks()).containsExactlyEntriesOf(new TreeMap<>(Map.of("lost-effect", 3L)));
        assertThat(findings.remarked().get("lost-effect").struck()).hasToString("1/ledger.commit.after");
        assertThat(findings.tally().count(Verdict.CONVERGED)).isEqualTo(findings.executions());
    }

    @Test
    void runsThatRefusedAndWereMendedAreCounted() {
        Findings findings = Toy.with(Bug.REFUSES_ONCE).explore(1, 0).findings();

        assertThat(findings.recovered()).isEqualTo(3);
        assertThat(findings.firstRecovered().orElseThrow().struck()).hasToString("1/ledger.commit.after");
        assertThat(Toy.with(Bug.REFUSES).explore(1, 0).findings().recovered()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void aLostEffectIsSeenHoweverOftenTheStoreCommitsInASection(boolean commitsEach) {
        assertThat(explore(new Mailer(commitsEach, true)).remarks()).containsOnlyKeys("lost-effect");
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void whoDoesTheRestOfASectionThatIsCommittedInPartLosesNothing(boolean commitsEach) {
        Findings findings = explore(new Mailer(commitsEach, false));

        assertThat(findings.remarks()).isEmpty();
        assertThat(findings.failures()).isEmpty();
        assertThat(findings.executions()).isGreaterThan(4);
    }

    private static Findings explore(Mailer mailer) {
        return new Explorer(mailer, SETTINGS, new Budget(1, 0), ProgressListener.NONE)
                .explore()
                .findings();
    }

    private static Execution run(Toy toy, String coordinates) {
        return toy.fromBlank(toy.reference(), coordinates);
    }
}
