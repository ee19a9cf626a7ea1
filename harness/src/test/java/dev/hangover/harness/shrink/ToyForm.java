package dev.hangover.harness.shrink;

import dev.hangover.harness.explore.ProgressListener;
import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.result.FailureKind;
import dev.hangover.harness.simulation.Schedule;
import dev.hangover.harness.toy.Bug;
import dev.hangover.harness.toy.Toy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A run of the toy: fewer faults, then fewer sections, then a straighter schedule. */
record ToyForm(long sections, FaultSequence faults, Schedule schedule) implements Shrinkable<ToyForm> {
    static ToyForm of(long sections, String faults) {
        return new ToyForm(sections, FaultSequence.parse(faults, new TreeMap<>()), Schedule.none());
    }

    static Optional<Shrunk<ToyForm>> shrink(Bug bug, ToyForm form, FailureKind kind, long most) {
        return new Shrinker<ToyForm>(
                        (tried, allowance) -> new FailureFinder(
                                        new Toy(bug, null).subject(),
                                        Toy.with(bug).sections(tried.sections).settings(),
                                        kind,
                                        allowance)
                                .find(tried.faults, tried.schedule)
                                .map(found -> new ToyForm(tried.sections, found.faults(), found.schedule())),
                        most,
                        ProgressListener.NONE)
                .shrink(form);
    }

    @Override
    public ShrinkingDistance size() {
        return ShrinkingDistance.of(
                faults.places().size(), (int) sections, schedule.places().size());
    }

    @Override
    public Stream<ToyForm> smaller() {
        Stream<ToyForm> fewerFaults =
                IntStream.range(0, faults.places().size()).mapToObj(i -> new ToyForm(sections, without(i), schedule));
        Stream<ToyForm> fewerSections = LongStream.range(1, sections).mapToObj(n -> new ToyForm(n, faults, schedule));
        Stream<ToyForm> straight = Stream.of(new ToyForm(sections, faults, Schedule.none()));
        Stream<ToyForm> straighter =
                schedule.places().stream().map(one -> new ToyForm(sections, faults, new Schedule(List.of(one))));
        return Stream.of(fewerFaults, fewerSections, straight, straighter).flatMap(forms -> forms);
    }

    private FaultSequence without(int fault) {
        List<Fault> rest = new ArrayList<>(faults.faults());
        rest.remove(fault);
        return new FaultSequence(rest);
    }
}
