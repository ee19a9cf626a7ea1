package dev.hangover.harness.shrink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.fault.FaultPlan;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.FailureKind;
import dev.hangover.harness.result.Outcome;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.ChoiceLog;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
    @Test
    void whatASingleCrashShowsNeedsNoMoreThanOneSectionAndOneCrash() {
        Shrunk<ToyForm> shrunk = shrink(Bug.LOST_WRITE, "3/ledger.commit.after+4/boot.open", 6);

        assertThat(shrunk.form().size()).isEqualTo(ShrinkingDistance.of(1, 1, 0));
        assertThat(shrunk.minimal()).isTrue();
        assertThat(shrunk.history()).hasSizeGreaterThan(1);
        assertThat(shrunk.history())
                .isSortedAccordingTo((one, other) -> other.size().compareTo(one.size()));
    }

    @Test
    void theLastSectionIsTheFirstOneWhenTheFaultMayStrikeElsewhere() {
        assertThat(shrink(Bug.LOST_WRITE, "5/ledger.commit.after", 6).form().faults())
                .hasToString("1/ledger.commit.after");
    }

    @Test
    void whatNeedsTwoCrashesKeepsTwo() {
        assertThat(shrink(Bug.SECOND_CRASH, "2/ledger.commit.after+2/replay.send", 4)
                        .form()
                        .size())
                .isEqualTo(ShrinkingDistance.of(2, 1, 0));
    }

    @Test
    void whatNeedsNoCrashAtAllEndsWithoutOne() {
        Shrunk<ToyForm> shrunk = shrink(Bug.ALWAYS_REFUSES, "1/boot.open", 4);

        assertThat(shrunk.form().faults()).isEqualTo(FaultSequence.none());
    }

    @Test
    void oneDecisionIsLeftOfAScheduleThatFails() {
        Toy toy = Toy.with(Bug.LATE_TASK);
        Reference reference = toy.reference();
        Optional<ToyForm> failing = IntStream.range(0, 50)
                .mapToObj(seed -> drawn(toy, reference, seed))
                .filter(form -> form.schedule().places().size() > 1)
                .filter(form -> outcome(toy, reference, form).difference().isPresent())
                .findFirst();

        Shrunk<ToyForm> shrunk = ToyForm.shrink(
                        Bug.LATE_TASK,
                        failing.orElseThrow(),
                        FailureKind.of(outcome(toy, reference, failing.orElseThrow())),
                        Shrinker.EXECUTIONS)
                .orElseThrow();

        assertThat(shrunk.form().size()).isEqualTo(ShrinkingDistance.of(0, 1, 1));
    }

    @Test
    void whatDoesNotFailInThisWayIsNotShrunk() {
        FailureKind other = FailureKind.of(new Outcome.Stuck(0, "never"));

        assertThat(ToyForm.shrink(Bug.LOST_WRITE, ToyForm.of(3, "1/ledger.commit.after"), other, 100))
                .isEmpty();
    }

    @Test
    void aSmallerRunThatFailsInAnotherWayIsRejected() {
        // Three crashes are needed for what is wanted; with fewer of them something else goes wrong.
        Shrinker<Number> shrinker = new Shrinker<>(
                (form, allowance) -> form.value >= 3 ? Optional.of(form) : Optional.empty(),
                Shrinker.EXECUTIONS,
                ProgressListener.NONE);

        assertThat(shrinker.shrink(new Number(9)).orElseThrow().form()).isEqualTo(new Number(3));
    }

    @Test
    void noMoreRunsAreMadeThanAllowed() {
        Shrunk<ToyForm> shrunk = ToyForm.shrink(
                        Bug.SECOND_CRASH,
                        ToyForm.of(6, "5/ledger.commit.after+5/replay.send"),
                        kind(Toy.with(Bug.SECOND_CRASH).sections(6), "5/ledger.commit.after+5/replay.send"),
                        20)
                .orElseThrow();

        assertThat(shrunk.executions()).isBetween(20L, 22L);
        assertThat(shrunk.minimal()).isFalse();
    }

    private static Shrunk<ToyForm> shrink(Bug bug, String faults, long sections) {
        FailureKind kind = kind(Toy.with(bug).sections(sections), faults);
        return ToyForm.shrink(bug, ToyForm.of(sections, faults), kind, Shrinker.EXECUTIONS)
                .orElseThrow();
    }

    private static FailureKind kind(Toy toy, String faults) {
        return FailureKind.of(toy.fromBlank(toy.reference(), faults).outcome());
    }

    private static ToyForm drawn(Toy toy, Reference reference, int seed) {
        ChoiceLog log = new ChoiceLog();
        Choices order = log.recording(Choices.seeded(seed));
        Runs.fromBlank(toy.subject(), toy.settings(), order, FaultPlan.none(), reference, RunListener.NONE);
        return new ToyForm(toy.settings().horizon(), FaultSequence.none(), Schedule.of(log));
    }

    private static Outcome outcome(Toy toy, Reference reference, ToyForm form) {
        return Runs.fromBlank(
                        toy.subject(),
                        toy.settings(),
                        form.schedule().choices(),
                        FaultPlan.none(),
                        reference,
                        RunListener.NONE)
                .outcome();
    }

    private record Number(int value) implements Shrinkable<Number> {
        @Override
        public ShrinkingDistance size() {
            return new ShrinkingDistance(List.of(value));
        }

        @Override
        public Stream<Number> smaller() {
            return IntStream.range(1, value).mapToObj(Number::new);
        }
    }
}
