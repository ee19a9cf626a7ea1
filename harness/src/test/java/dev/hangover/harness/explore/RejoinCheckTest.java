package dev.hangover.harness.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that ends early because it is the reference run again rests on memory being measured completely: a sample checks it. */
class RejoinCheckTest {
    private static final Budget ONE_CRASH = new Budget(1, 0);

    @Test
    void aFieldThatIsLeftOutAndMattersStopsTheExplorationAndIsNamed() {
        assertThatThrownBy(() -> explore(Bug.UNMEASURED_FIELD, RejoinSample.USUAL))
                .isInstanceOf(Nondeterminism.class)
                .hasMessageContaining("faults 1/ledger.commit.after")
                .hasMessageContaining("was the reference run again after section 1")
                .hasMessageContaining("it was to end as 'converged with the reference run'")
                .hasMessageContaining("it ended as 'diverged")
                .hasMessageContaining("machine.bugs.recoveredIn: 1, expected 0");
    }

    @Test
    void whatIsKeptInNoFieldIsSaidToBeSo() {
        assertThatThrownBy(() -> explore(Bug.UNMEASURED_STATIC, RejoinSample.USUAL))
                .isInstanceOf(Nondeterminism.class)
                .hasMessageContaining("No field of an object differs after section 1")
                .hasMessageContaining("static field");
    }

    @Test
    void oneInSoManyOfTheOthersIsDrawn() {
        assertThatThrownBy(() -> explore(Bug.UNMEASURED_FIELD, new RejoinSample(false, 1, 0)))
                .isInstanceOf(Nondeterminism.class);
        // What is not continued is not noticed: this is the mistake that the check is there for.
        assertThat(explore(Bug.UNMEASURED_FIELD, new RejoinSample(false, Integer.MAX_VALUE, 0))
                        .findings()
                        .failures())
                .isEmpty();
    }

    /** Which of two ways to the same restart is shorter must make no difference. */
    @Test
    void whatAStopAfterARestartLeavesIsComparedWithWhatAStopOfTheReferenceLeaves() {
        assertThatThrownBy(() -> explore(Bug.UNMEASURED_RESTART, new RejoinSample(false, 1, 0)))
                .isInstanceOf(Nondeterminism.class)
                .hasMessageContaining("leaves something else when it is stopped after section 4 than when")
                .hasMessageContaining("stopped: expected once, actual again");
        assertThat(explore(Bug.UNMEASURED_RESTART, new RejoinSample(false, Integer.MAX_VALUE, 0))
                        .findings()
                        .failures())
                .isEmpty();
    }

    /** Memory tells that it is not the reference run. */
    @Test
    void aRestartBeginsAnewWhereTheOneBeforeWasNotTheReferenceRunAtItsEnd() {
        assertThat(explore(Bug.REMEMBERS_RESTART, new RejoinSample(false, 1, 0))
                        .findings()
                        .failures())
                .isEmpty();
    }

    /** None is drawn: the first of their kind alone are continued. */
    @ParameterizedTest
    @ValueSource(ints = {8, 12})
    void whatMattersOnlyAfterAFaultInALaterSectionIsFound(int horizon) {
        Toy toy = Toy.with(Bug.UNMEASURED_FIELD_LATE);
        Search search = Search.of(ONE_CRASH).continuing(new RejoinSample(true, Integer.MAX_VALUE, 0));
        Explorer explorer = new Explorer(toy.subject(), toy.settings().upTo(horizon), search);

        assertThatThrownBy(explorer::explore)
                .isInstanceOf(Nondeterminism.class)
                .hasMessageContaining("was the reference run again after section 3")
                .hasMessageContaining("machine.bugs.recoveredIn: 3, expected 0");
    }

    private static Exploration explore(Bug bug, RejoinSample sample) {
        Toy toy = Toy.with(bug);
        Search search = Search.of(ONE_CRASH).continuing(sample);
        return new Explorer(toy.subject(), toy.settings(), search).explore();
    }
}
