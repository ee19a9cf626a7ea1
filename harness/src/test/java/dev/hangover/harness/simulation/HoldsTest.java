package dev.hangover.harness.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders of tasks in words. */
class HoldsTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void aTaskIsHeldUntilAPlaceAndThenRunsWhenOthersCan() {
        Choices order = holds("export-batch=1/store.commit");
        block(order);

        assertThat(done).containsExactly("work", "commit", "export batch");
        assertThat(order.missed()).isEmpty();
        assertThat(order.isFifo()).isTrue();
    }

    @Test
    void aTaskIsHeldUntilAnotherHasRun() {
        Choices order = holds("export-batch=after-commit-work");
        Simulation world = new Simulation(order.fork("life-0"), new Observer() {});
        world.spawn("export batch", () -> done.add("export batch"));
        world.spawn("after-commit work", () -> done.add("after-commit work"));
        world.await("both", () -> done.size() == 2);

        assertThat(done).containsExactly("after-commit work", "export batch");
        assertThat(order.missed()).isEmpty();
    }

    @Test
    void withoutHoldsTheOrderIsStraight() {
        block(Choices.fifo());

        assertThat(done).containsExactly("export batch", "work", "commit");
        assertThat(Holds.none().choices()).isSameAs(Choices.fifo());
    }

    @Test
    void aTaskThatTheProcessWaitsForRunsAndTheNextOneIsHeld() {
        Choices order = holds("export-batch=1/store.commit");
        Simulation world = new Simulation(order.fork("life-0"), new Observer() {});
        world.enter(1, 1);
        world.spawn("export batch", () -> done.add("first"));
        world.await("the export queue", () -> !done.isEmpty());
        world.spawn("export batch", () -> done.add("second"));
        world.yield("work");
        world.reach(new Boundary("store.commit"));
        done.add("commit");
        world.yield("end");

        assertThat(done).containsExactly("first", "commit", "second");
        assertThat(order.missed()).isEmpty();
    }

    @Test
    void aHoldThatTheProcessWaitsForIsMissedAndSaysWhatItWaitsFor() {
        Choices order = holds("export-batch=1/store.commit");
        Simulation world = new Simulation(order.fork("life-0"), new Observer() {});
        world.enter(1, 1);
        world.spawn("export batch", () -> done.add("export batch"));
        world.await("the export queue", () -> !done.isEmpty());
        world.reach(new Boundary("store.commit"));

        assertThat(order.missed())
                .extracting(Missed::toString)
                .containsExactly("export-batch=1/store.commit: that task was not in line at 1/store.commit, because the"
                        + " process waits for the export queue before it comes there");
    }

    @Test
    void aHoldOfNothingAndOneThatNeverEndsAreMissed() {
        Choices nothing = holds("vacuum=1/store.commit");
        block(nothing);
        Choices endless = holds("export-batch=2/store.commit");
        block(endless);
        Choices late = holds("export-batch=0/boot");
        block(late);

        assertThat(nothing.missed().get(0).why()).isEqualTo("no such task was in line by then (tasks: export-batch)");
        assertThat(endless.missed().get(0).why()).isEqualTo("the run never came to 2/store.commit");
        assertThat(endless.isFifo()).isFalse();
        assertThat(late.missed().get(0).why()).isEqualTo("that task was not in line at 0/boot");
    }

    @Test
    void aRunThatIsMadeAgainIsHeldAgain() {
        Choices order = holds("export-batch=1/store.commit");
        block(order);
        done.clear();
        block(order);

        assertThat(done).containsExactly("work", "commit", "export batch");
    }

    @Test
    void whatWasHeldCanBeRecordedAsDecisions() {
        ChoiceLog log = new ChoiceLog();
        block(log.recording(holds("export-batch=1/store.commit")));
        List<String> held = List.copyOf(done);
        done.clear();
        block(Schedule.of(log).choices());

        assertThat(Schedule.of(log)).hasToString("life-0.1.1");
        assertThat(done).isEqualTo(held);
    }

    @Test
    void whatIsMalformedIsNamed() {
        assertThatThrownBy(() -> new Hold("Export", "1/a")).hasMessageContaining("not the name of a task: 'Export'");
        assertThatThrownBy(() -> new Hold("export", "x/a")).hasMessageContaining("'x/a'");
    }

    private void block(Choices order) {
        Simulation world = new Simulation(order.fork("life-0"), new Observer() {});
        world.reach(new Boundary("boot"));
        world.enter(1, 1);
        world.spawn("export batch", () -> done.add("export batch"));
        world.yield("work");
        done.add("work");
        world.reach(new Boundary("store.commit"));
        done.add("commit");
        world.yield("end");
    }

    private static Choices holds(String... texts) {
        return new Holds(Arrays.stream(texts)
                        .map(text ->
                                new Hold(text.substring(0, text.indexOf('=')), text.substring(text.indexOf('=') + 1)))
                        .toList())
                .choices();
    }
}
