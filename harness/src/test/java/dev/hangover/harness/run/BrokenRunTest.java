package dev.hangover.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import org.junit.jupiter.api.Test;

class BrokenRunTest {
    private static final String WINDOW = "2/ledger.commit.after";

    @Test
    void whatBreaksNamesTheLineOfTheSubject() {
        assertThat(run(Bug.THROWS, WINDOW).outcome().sentence())
                .startsWith("broke after section 1: java.lang.IllegalArgumentException: the audit store is behind")
                .contains(" at BugInjector.java:");
    }

    @Test
    void anExceptionWhileStoppingBreaksTheRun() {
        Execution execution = run(Bug.THROWS_IN_STOP, "2/restart");

        assertThat(execution.outcome()).isInstanceOf(Outcome.Broke.class);
        assertThat(execution.struck()).hasToString("2/restart");
    }

    @Test
    void imagesThatCannotBeHandedOverBreakTheRun() {
        Execution execution = run(Bug.HIDES_IMAGES, WINDOW);

        assertThat(execution.outcome().sentence()).contains("the disk is gone");
        assertThat(execution.left()).isEmpty();
    }

    private static Execution run(Bug bug, String coordinates) {
        Toy toy = Toy.with(bug);
        return toy.fromBlank(toy.reference(), coordinates);
    }
}
