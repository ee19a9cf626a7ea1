package dev.hangover.harness.shrink;

import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.fault.FaultSequence;
import dev.hangover.harness.replay.Case;
import dev.hangover.harness.result.Count;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A shrinkable run, written out so that parts of it can be removed: faults, parts of the case, and deviations of the
 * schedule; what matters most is tried first. Two are the same run when their settings, faults and schedules are equal.
 *
 * @param of what the subject is asked to do
 * @param faults where they strike
 * @param schedule how the schedule is not first in, first out
 */
public record ShrinkableRun(Case of, FaultSequence faults, Schedule schedule) implements Shrinkable<ShrinkableRun> {
    @Override
    public ShrinkingDistance size() {
        List<Integer> counts = new ArrayList<>();
        counts.add(faults.places().size());
        counts.addAll(of.size());
        counts.add(schedule.places().size());
        return new ShrinkingDistance(counts);
    }

    @Override
    public Stream<ShrinkableRun> smaller() {
        return Stream.<Stream<ShrinkableRun>>of(fewerFaults(), smallerCases(), fewerDetours())
                .flatMap(forms -> forms);
    }

    private Stream<ShrinkableRun> fewerFaults() {
        return partsOf(faults.faults()).map(rest -> new ShrinkableRun(of, new FaultSequence(rest), schedule));
    }

    private Stream<ShrinkableRun> smallerCases() {
        return of.smaller()
                .map(smaller -> new ShrinkableRun(smaller.rest(), withoutSection(smaller.removed()), schedule));
    }

    private FaultSequence withoutSection(long removed) {
        return removed == 0
                ? faults
                : new FaultSequence(faults.faults().stream()
                        .map(fault -> fault.place().section() > removed ? oneSectionSooner(fault) : fault)
                        .toList());
    }

    private static Fault oneSectionSooner(Fault fault) {
        Place place = fault.place();
        return new Fault(new Place(place.section() - 1, place.boundary(), place.occurrence()), fault.variant());
    }

    private Stream<ShrinkableRun> fewerDetours() {
        Stream<ShrinkableRun> single =
                schedule.places().stream().map(one -> new ShrinkableRun(of, faults, new Schedule(List.of(one))));
        Stream<ShrinkableRun> fewer =
                partsOf(schedule.places()).map(rest -> new ShrinkableRun(of, faults, new Schedule(rest)));
        return Stream.concat(single, fewer);
    }

    /** Nothing of a list, and the list without each of its items. */
    private static <T> Stream<List<T>> partsOf(List<T> whole) {
        IntFunction<List<T>> without = removed -> {
            List<T> rest = new ArrayList<>(whole);
            rest.remove(removed);
            return rest;
        };
        return Stream.concat(
                Stream.of(List.<T>of()), IntStream.range(0, whole.size()).mapToObj(without));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShrinkableRun run && parts().equals(run.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts());
    }

    private List<Object> parts() {
        return List.of(of.settings(), of.script(), faults, schedule);
    }

    /** For example {@code 1 section, schedule fifo, faults 1/sql.commit.after}. */
    @Override
    public String toString() {
        return of.sizeInWords()
                + (schedule.isEmpty()
                        ? ", schedule fifo"
                        : ", schedule with " + Count.of(schedule.places().size(), "deviation"))
                + ", faults " + faults;
    }
}
