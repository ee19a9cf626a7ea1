package dev.hangover.harness.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.result.Verdict;
import dev.hangover.harness.run.Execution;
import dev.hangover.harness.run.Reference;
import dev.hangover.harness.simulation.ChoiceLog;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplerTest {
    @Test
    void theSameSeedIsTheSameExecution() {
        List<String> once = sample(Bug.NONE, 50, 3);

        assertThat(sample(Bug.NONE, 50, 3)).isEqualTo(once);
        assertThat(new TreeSet<>(once).size()).isGreaterThan(20);
    }

    @Test
    void aSeedGivesTheSameExecutionWhateverWasSampledBefore() {
        Toy toy = Toy.with(Bug.NONE);
        Reference reference = toy.reference();
        Sampler fresh = new Sampler(toy.subject(), toy.settings(), reference, new TwinCheck());
        Sampler used = new Sampler(toy.subject(), toy.settings(), reference, new TwinCheck());
        used.sample(Choices.seeded(1), Choices.seeded(2), 3);

        Execution one = fresh.sample(Choices.seeded(3), Choices.seeded(4), 3);
        Execution other = used.sample(Choices.seeded(3), Choices.seeded(4), 3);

        assertThat(one.struck()).isEqualTo(other.struck());
        assertThat(one.outcome()).isEqualTo(other.outcome());
        assertThat(one.probes()).isEqualTo(other.probes());
    }

    @Test
    void aHealthySubjectConvergesUnderEveryScheduleAndFaults() {
        assertThat(sample(Bug.NONE, 300, 3)).allMatch(line -> line.startsWith("CONVERGED"));
    }

    @Test
    void aResultThatDependsOnWhenATaskRanDivergesWithoutAnyFault() {
        assertThat(sample(Bug.LATE_TASK, 50, 0)).anyMatch(line -> line.startsWith("DIVERGED"));
        assertThat(Toy.with(Bug.LATE_TASK).explore(2, 1).findings().tally().worst())
                .isEqualTo(Verdict.CONVERGED);
    }

    @Test
    void aDrawnScheduleIsNotTakenForTheReferenceAgain() {
        Toy toy = Toy.with(Bug.LATE_TASK);
        Sampler sampler = new Sampler(toy.subject(), toy.settings(), toy.reference(), new TwinCheck());
        Sampler toTheEnd = new Sampler(toy.subject(), toy.withoutRejoin().settings(), toy.reference(), new TwinCheck());
        for (long seed = 0; seed < 200; seed++) {
            Execution one = sampler.sample(Choices.seeded(seed), Choices.seeded(seed), 2);
            Execution other = toTheEnd.sample(Choices.seeded(seed), Choices.seeded(seed), 2);

            assertThat(one.outcome()).as("seed %d", seed).isEqualTo(other.outcome());
            assertThat(one.rejoined()).isFalse();
        }
    }

    @Test
    void drawnFaultsStrikeInRecoveriesToo() {
        assertThat(sample(Bug.SECOND_CRASH, 300, 3)).anyMatch(line -> line.startsWith("DIVERGED lost-effect"));
    }

    @Test
    void noMoreFaultsStrikeThanAllowed() {
        List<Integer> counts = LongStream.range(0, 200)
                .mapToObj(seed -> execution(Bug.NONE, seed, 2).struck().places().size())
                .toList();

        assertThat(new TreeSet<>(counts)).containsExactly(0, 1, 2);
    }

    @Test
    void aRecordedSampleIsWrittenDownOnceAndReplays() {
        Toy toy = Toy.with(Bug.NONE);
        Reference reference = toy.reference();
        ChoiceLog order = new ChoiceLog();
        ChoiceLog faults = new ChoiceLog();
        Execution recorded = new Sampler(toy.subject(), toy.settings(), reference, new TwinCheck())
                .sample(order.recording(Choices.seeded(7)), faults.recording(Choices.seeded(8)), 3);
        ChoiceLog again = new ChoiceLog();
        Execution replayed = new Sampler(toy.subject(), toy.settings(), reference, new TwinCheck())
                .sample(again.recording(order.replay()), faults.replay(), 3);

        assertThat(replayed.struck()).isEqualTo(recorded.struck());
        assertThat(replayed.probes()).isEqualTo(recorded.probes());
        assertThat(again.streams()).isEqualTo(order.streams());
        assertThat(order.streams().get("life-0").size()).isLessThanOrEqualTo(5 * 3);
    }

    private static Execution execution(Bug bug, long seed, int most) {
        Toy toy = Toy.with(bug);
        return new Sampler(toy.subject(), toy.settings(), toy.reference(), new TwinCheck())
                .sample(Choices.seeded(seed), Choices.seeded(~seed), most);
    }

    private static List<String> sample(Bug bug, int runs, int most) {
        Toy toy = Toy.with(bug);
        Sampler sampler = new Sampler(toy.subject(), toy.settings(), toy.reference(), new TwinCheck());
        List<String> lines = new ArrayList<>();
        for (long seed = 0; seed < runs; seed++) {
            Execution execution = sampler.sample(Choices.seeded(seed), Choices.seeded(~seed), most);
            lines.add(execution.outcome().verdict() + " " + execution.outcome().law() + " " + execution.struck() + " "
                    + execution.probes());
        }
        return lines;
    }
}
