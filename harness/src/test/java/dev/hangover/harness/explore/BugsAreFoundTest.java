package dev.hangover.harness.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.simulation.BrokenContract;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every bug of the toy is found, and called by its name. */
class BugsAreFoundTest {
    @ParameterizedTest
    @CsvSource({
        "LOST_WRITE,        1, 0, DIVERGED lost-effect",
        "DUPLICATED_EFFECT, 1, 0, DIVERGED duplicated-effect",
        "WRONG_ORDER,       1, 0, ",
        "WRONG_ORDER_THAT_COUNTS, 1, 0, DIVERGED reordered-effect",
        "ASKS_LESS,         2, 1, ",
        "ASKS_LESS_AND_LEAKS_RAM, 0, 1, DIVERGED leaked-effect",
        "WAITS_FOREVER,     1, 0, STUCK progress",
        "TRIES_FOREVER,     1, 0, STUCK progress",
        "EATS_MEMORY,       1, 0, STUCK progress",
        "STANDS_STILL,      1, 0, STUCK progress",
        "SECOND_CRASH,      1, 0, LATENT local-state",
        "SECOND_CRASH,      2, 0, DIVERGED lost-effect LATENT local-state",
        "LEAKS_RAM,         0, 1, DIVERGED leaked-effect",
        "HANGS_OVER,        1, 0, DIVERGED leaked-effect",
        "HANGS_OVER_IN_SILENCE, 1, 0, DIVERGED leaked-effect",
        "LEAVES_A_TASK,     1, 0, DIVERGED state",
        "REFUSES,           1, 0, REFUSED refusal",
        "REFUSES_ONCE,      2, 1, ",
        "STOPS_AS_PLANNED,  2, 1, ",
        "LOSES_AFTER_PLANNED_STOP, 1, 0, DIVERGED lost-effect",
        "THROWS,            1, 0, BROKE exception",
        "THROWS_IN_STOP,    0, 1, BROKE exception",
        "LOCAL_INVARIANT,   1, 0, DIVERGED invariant:all-is-accounted-for",
    })
    void withTheVerdictAndTheLawExpected(Bug bug, int crashes, int restarts, String expected) {
        assertThat(kinds(Toy.with(bug).explore(crashes, restarts))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({
        "BROKEN_INVARIANT, DIVERGED invariant:all-is-accounted-for",
        "ALWAYS_REFUSES,   REFUSED refusal",
        "ALWAYS_STOPS_AS_PLANNED, REFUSED planned-stop",
        "TAKES_A_RESERVED_NAME, BROKE exception",
        "LEAVES_WORK_AT_A_STOP, STUCK progress",
    })
    void inTheReferenceItself(Bug bug, String expected) {
        Exploration exploration = Toy.with(bug).explore(0, 0);

        assertThat(kinds(exploration)).isEqualTo(expected);
        assertThat(exploration.reference().outcome())
                .isEqualTo(exploration.findings().failures().get(0).outcome());
    }

    @ParameterizedTest
    @CsvSource({
        "BROKEN_INVARIANT, DIVERGED invariant:all-is-accounted-for",
        "ALWAYS_REFUSES,   REFUSED refusal",
        "ALWAYS_STOPS_AS_PLANNED, REFUSED planned-stop",
    })
    void crashesAddNothingToAReferenceThatStopped(Bug bug, String expected) {
        assertThat(kinds(Toy.with(bug).explore(2, 1))).isEqualTo(expected);
    }

    @Test
    void workThatAStopInGoodOrderLeavesUndoneIsNamed() {
        assertThat(Toy.with(Bug.LEAVES_WORK_AT_A_STOP)
                        .explore(0, 0)
                        .reference()
                        .outcome()
                        .sentence())
                .contains("was stopped cleanly and left tasks in line: tidying up");
    }

    @Test
    void aSubjectWhoseEffectsCannotBeJudgedIsTurnedAway() {
        assertThatThrownBy(() -> Toy.with(Bug.NOBODY_COMMITS).explore(0, 0))
                .isInstanceOf(BrokenContract.class)
                .hasMessage("section 2 was finished, but store 'nobody' never announced its commit:"
                        + " effects could not be judged");
    }

    @Test
    void whatGoesOnWhereTheReferenceStoppedHasDiverged() {
        assertThat(kinds(Toy.with(Bug.REFUSES_UNLESS_RECOVERED).explore(1, 0)))
                .isEqualTo("DIVERGED reference-stopped REFUSED refusal");
    }

    @Test
    void aRestartIsNotBlamedForTheStartThatTheShortcutToItNeeds() {
        Exploration exploration = Toy.with(Bug.DISLIKES_SECTION_ONE).explore(0, 1);

        assertThat(struck(exploration, "refusal")).containsExactly("1/restart");
        assertThat(exploration.findings().tally().count(Verdict.CONVERGED)).isEqualTo(3);
    }

    @Test
    void theNameOfARestartIsReserved() {
        assertThat(Toy.with(Bug.TAKES_A_RESERVED_NAME).reference().outcome().sentence())
                .contains("the boundary name 'restart' is reserved for a clean restart");
    }

    @Test
    void aLostWriteStrikesBetweenTheCommits() {
        assertThat(struck(Toy.with(Bug.LOST_WRITE).explore(1, 0), "lost-effect"))
                .containsExactly("1/ledger.commit.after");
    }

    @Test
    void theSectionAfterAPlannedStopIsStruck() {
        Exploration exploration = Toy.with(Bug.LOSES_AFTER_PLANNED_STOP).explore(1, 0);

        assertThat(struck(exploration, "lost-effect")).containsExactly("2/ledger.commit.after");
        assertThat(exploration.coverage().complete()).isTrue();
    }

    @Test
    void secondCrashInTheSameWindowIsOnlySeenWithTwoCrashes() {
        assertThat(struck(Toy.with(Bug.SECOND_CRASH).explore(1, 0), "lost-effect"))
                .isEmpty();
        assertThat(struck(Toy.with(Bug.SECOND_CRASH).explore(2, 0), "lost-effect"))
                .contains("1/ledger.commit.after+1/replay.send");
    }

    @ParameterizedTest
    @CsvSource({"1, LATENT local-state", "2, DIVERGED lost-effect LATENT local-state"})
    void whatOneCrashLeavesLatentTheSecondMakesADivergenceAndBothAreTheWholeSpace(int crashes, String expected) {
        Exploration exploration = Toy.with(Bug.SECOND_CRASH).explore(crashes, 0);

        assertThat(kinds(exploration)).isEqualTo(expected);
        assertThat(exploration.coverage().complete()).isTrue();
        assertThat(exploration.coverage().uncovered()).isEmpty();
    }

    @Test
    void aProcessThatStillRemembersTheFaultIsFollowedToTheHorizon() {
        assertThat(struck(Toy.with(Bug.REMEMBERS_RECOVERY).explore(1, 0), "state"))
                .contains("1/ledger.commit.after");
    }

    @ParameterizedTest
    @EnumSource(names = "MUCH_LATER_CRASH.*", mode = EnumSource.Mode.MATCH_ALL)
    void aSecondCrashLongAfterTheFirstIsTriedToo(Bug bug) {
        Toy toy = Toy.with(bug).sections(6);

        assertThat(struck(toy.explore(1, 0), "lost-effect")).isEmpty();
        assertThat(struck(toy.explore(2, 0), "lost-effect")).isNotEmpty();
        assertThat(struck(toy.withoutRejoin().explore(2, 0), "lost-effect")).isNotEmpty();
    }

    private static String kinds(Exploration exploration) {
        TreeSet<String> kinds = new TreeSet<>();
        exploration
                .findings()
                .failures()
                .forEach(failure -> kinds.add(
                        failure.outcome().verdict() + " " + failure.outcome().law()));
        return String.join(" ", kinds);
    }

    private static List<String> struck(Exploration exploration, String law) {
        return exploration.findings().failures().stream()
                .filter(failure -> failure.outcome().law().equals(law))
                .map(Execution::struck)
                .map(Object::toString)
                .toList();
    }
}
