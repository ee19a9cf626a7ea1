package dev.hangover.harness.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.Enumeration;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Secretive;
import dev.hangover.harness.toy.Toy;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every order of tasks, with every fault. */
class EveryOrderTest {
    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "2,1"})
    void aHealthySubjectConvergesUnderAllOfThem(int crashes, int restarts) {
        Exploration exploration = Toy.with(Bug.NONE).exploreEveryOrder(crashes, restarts);

        assertThat(exploration.findings().failures()).isEmpty();
        assertThat(exploration.coverage().complete()).isTrue();
        assertThat(exploration.coverage().uncovered()).isEmpty();
        assertThat(exploration.coverage().choicePoints()).isPositive();
    }

    @Test
    void whatComesToTheSameIsDecidedOnce() {
        assertThat(Toy.with(Bug.NONE).exploreEveryOrder(1, 0).coverage().choicePointsMerged())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "LATE_TASK,        0, 0, DIVERGED lost-effect",
        "RECORDS_BY_ORDER, 0, 0, LATENT local-state",
        "RECORDS_BY_ORDER_AND_DELAY, 1, 0, DIVERGED lost-effect LATENT local-state",
        "RECORDS_BY_ORDER, 1, 0, DIVERGED lost-effect LATENT local-state",
    })
    void whatOnlyAnOrderShowsIsFound(Bug bug, int crashes, int restarts, String expected) {
        Toy toy = Toy.with(bug);

        assertThat(kinds(toy.explore(crashes, restarts))).isEmpty();
        assertThat(String.join(" ", kinds(toy.exploreEveryOrder(crashes, restarts))))
                .isEqualTo(expected);
    }

    /** The reduction is a shortcut: a subject that lets no two orders be taken for one must not show anything else. */
    @ParameterizedTest
    @EnumSource(value = Bug.class, mode = EnumSource.Mode.MATCH_NONE, names = Bug.UNREPEATABLE)
    void takingOrdersForOneHidesNothing(Bug bug) {
        Toy toy = Toy.with(bug).sections(2);
        Exploration reduced = toy.exploreEveryOrder(1, 1);
        Exploration whole = new Explorer(
                        new Secretive(toy.subject()),
                        toy.settings(),
                        Search.of(new Budget(1, 1)).inEveryOrder())
                .explore();

        assertThat(kinds(reduced)).isEqualTo(kinds(whole));
        assertThat(whole.coverage().choicePointsMerged()).isZero();
        assertThat(reduced.findings().executions())
                .isLessThanOrEqualTo(whole.findings().executions());
    }

    /** The same against orders that are enumerated without any of the explorer, for subjects that have few of them. */
    @ParameterizedTest
    @EnumSource(
            value = Bug.class,
            names = {"NONE", "LATE_TASK", "RECORDS_BY_ORDER"})
    void noOrderIsLeftOut(Bug bug) {
        Toy toy = Toy.with(bug).sections(1).withoutRejoin();
        Reference reference = toy.reference();
        TreeSet<String> tried = new TreeSet<>();
        Enumeration orders = new Enumeration();
        do {
            Execution execution = Runs.fromBlank(
                    toy.subject(), toy.settings(), orders.choices(), FaultPlan.none(), reference, RunListener.NONE);
            tried.add(execution.outcome().verdict() + " " + execution.outcome().law());
        } while (orders.advance());
        tried.remove("CONVERGED ");

        assertThat(kinds(toy.exploreEveryOrder(0, 0))).isEqualTo(tried);
    }

    @ParameterizedTest
    @EnumSource(value = Bug.class, mode = EnumSource.Mode.MATCH_NONE, names = Bug.UNREPEATABLE)
    void everyFailureThatIsFoundHappensAgainFromTheBeginning(Bug bug) {
        Toy toy = Toy.with(bug);
        Exploration exploration = toy.exploreEveryOrder(2, 1);
        for (Execution failure : exploration.findings().failures()) {
            String which = failure.struck() + " in order " + failure.schedule();
            Execution again = Runs.fromBlank(
                    toy.subject(),
                    toy.settings(),
                    failure.schedule().choices(),
                    FaultPlan.at(failure.struck()),
                    exploration.reference(),
                    RunListener.NONE);

            assertThat(again.stale().places()).as(which).isEmpty();
            assertThat(kind(again)).as(which).isEqualTo(kind(failure));
        }
    }

    @Test
    void aFailureComesWithAsFewDeviationsAsItNeeds() {
        List<Execution> failures = Toy.with(Bug.RECORDS_BY_ORDER)
                .exploreEveryOrder(1, 0)
                .findings()
                .failures();

        assertThat(failures)
                .extracting(failure -> failure.schedule().toString())
                .contains("life-0.1.1");
        assertThat(failures)
                .filteredOn(failure -> failure.outcome().verdict() == Verdict.DIVERGED)
                .extracting(failure -> failure.struck() + " " + failure.schedule())
                .containsExactly("1/ledger.commit.after life-0.1.1");
    }

    private static TreeSet<String> kinds(Exploration exploration) {
        TreeSet<String> kinds = new TreeSet<>();
        exploration.findings().failures().forEach(failure -> kinds.add(kind(failure)));
        return kinds;
    }

    private static String kind(Execution execution) {
        return execution.outcome().verdict() + " " + execution.outcome().law();
    }
}
