package dev.hangover.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import org.junit.jupiter.api.Test;

class StuckTest {
    private static final String WINDOW = "2/ledger.commit.after";

    @Test
    void waitingForNobodyIsStuckAndSaysWhatItWaitsFor() {
        assertThat(run(Bug.WAITS_FOREVER, WINDOW).outcome())
                .isEqualTo(new Outcome.Stuck(
                        1,
                        "waits for the audit store to catch up, and no task is left that could bring it; last:"
                                + " 0/boot.open, enters 2, (a list was replayed)"));
    }

    @Test
    void goingRoundInCirclesIsStuckAtTheStepBound() {
        assertThat(run(Bug.TRIES_FOREVER, WINDOW).outcome().sentence())
                .isEqualTo(
                        "stuck after section 1: more than 40 steps without finishing a section; last: 2/boot.retry#33,"
                                + " 2/boot.retry#34, 2/boot.retry#35, 2/boot.retry#36, 2/boot.retry#37, 2/boot.retry#38");
    }

    @Test
    void eatingAllMemoryIsStuckToo() {
        assertThat(run(Bug.EATS_MEMORY, WINDOW).outcome())
                .isEqualTo(new Outcome.Stuck(1, "ate all memory; last: 0/boot.open, enters 2, (a list was replayed)"));
    }

    @Test
    void standingStillIsStuck() {
        assertThat(run(Bug.STANDS_STILL, WINDOW).outcome().sentence())
                .startsWith(
                        "stuck after section 2: came back from the section after 2 without having finished it; last: ")
                .endsWith(", audit commits 2, 2/audit.commit.after");
    }

    @Test
    void theStepBoundIsForASectionAndNotForALife() {
        Toy toy = Toy.with(Bug.NONE).sections(30);

        assertThat(toy.reference().last()).isEqualTo(33);
    }

    @Test
    void whetherSomebodyListensDoesNotChangeWhereTheStepBoundIs() {
        RunSettings tight = new RunSettings(1, true, 20);
        Reference unheard = Runs.reference(Toy.with(Bug.NONE).subject(), tight, RunListener.NONE);
        Reference heard = Runs.reference(Toy.with(Bug.NONE).subject(), tight, new Lives());

        assertThat(unheard.outcome()).isEqualTo(heard.outcome());
    }

    private static Execution run(Bug bug, String coordinates) {
        Toy toy = Toy.with(bug);
        return toy.fromBlank(toy.reference(), coordinates, RunListener.NONE);
    }
}
