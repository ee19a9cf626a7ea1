package dev.hangover.scenarios.recorded;

import dev.hangover.harness.fault.Coordinates;
import dev.hangover.harness.fault.Fault;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.shrink.Form;
import dev.hangover.harness.shrink.Size;
import dev.hangover.harness.simulation.Detours;
import dev.hangover.harness.simulation.Place;
import dev.hangover.scenarios.catalogue.ScenarioEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run with everything written out, so that parts of it can be taken away: faults, blocks, actions, events and detours of
 * the schedule, and what matters most is tried first.
 *
 * @param story what the chain is asked to do; the blocks after the last one in which faults may strike are part of it
 * @param blocks in how many blocks faults may strike
 * @param faults where they do
 * @param detours how the schedule is not straight
 */
public record WrittenRun(WrittenOut story, int blocks, Coordinates faults, Detours detours)
        implements Form<WrittenRun> {
    /** Blocks that a run may go on for after the last one in which faults strike. */
    public static final int BLOCKS_AFTER = RunSettings.SECTIONS_AFTER_LAST_FAULT + RunSettings.SECTIONS_AFTER_RESTART;

    @Override
    public Size size() {
        return Size.of(
                faults.places().size(),
                blocks,
                actions(),
                story.events().size(),
                detours.places().size());
    }

    /** Actions in all blocks together. */
    public int actions() {
        return story.transactions().stream().mapToInt(List::size).sum();
    }

    @Override
    public Stream<WrittenRun> smaller() {
        return Stream.<Stream<WrittenRun>>of(fewerFaults(), fewerBlocks(), fewerActions(), fewerEvents(), straighter())
                .flatMap(forms -> forms);
    }

    private Stream<WrittenRun> fewerFaults() {
        return partsOf(faults.faults()).map(rest -> new WrittenRun(story, blocks, new Coordinates(rest), detours));
    }

    private Stream<WrittenRun> fewerBlocks() {
        Stream<WrittenRun> beginnings = IntStream.iterate(1, length -> length < blocks, length -> 2 * length)
                .mapToObj(this::beginning);
        return Stream.concat(beginnings, IntStream.rangeClosed(1, blocks).mapToObj(this::withoutBlock))
                .filter(form -> form.blocks > 0);
    }

    private Stream<WrittenRun> fewerActions() {
        int count = actions();
        return Stream.of(
                        Stream.of(keepingActions(number -> false)),
                        Stream.of(
                                keepingActions(number -> number < count / 2),
                                keepingActions(number -> number >= count / 2)),
                        IntStream.range(0, count).mapToObj(removed -> keepingActions(number -> number != removed)))
                .flatMap(forms -> forms);
    }

    private Stream<WrittenRun> fewerEvents() {
        return partsOf(story.events())
                .map(rest -> new WrittenRun(new WrittenOut(story.transactions(), rest), blocks, faults, detours));
    }

    private Stream<WrittenRun> straighter() {
        Stream<WrittenRun> single =
                detours.places().stream().map(one -> new WrittenRun(story, blocks, faults, new Detours(List.of(one))));
        Stream<WrittenRun> fewer =
                partsOf(detours.places()).map(rest -> new WrittenRun(story, blocks, faults, new Detours(rest)));
        return Stream.concat(single, fewer);
    }

    /** The first blocks alone. */
    private WrittenRun beginning(int length) {
        int kept = Math.min(story.transactions().size(), length + BLOCKS_AFTER);
        List<ScenarioEvent> events = story.events().stream()
                .filter(event -> event.block() <= length + BLOCKS_AFTER)
                .toList();
        return new WrittenRun(new WrittenOut(story.transactions().subList(0, kept), events), length, faults, detours);
    }

    /** Without what one block does, and what happens in it; the blocks after it come one earlier. */
    private WrittenRun withoutBlock(int height) {
        List<List<String>> transactions = new ArrayList<>(story.transactions());
        if (height <= transactions.size()) {
            transactions.remove(height - 1);
        }
        List<ScenarioEvent> events = story.events().stream()
                .filter(event -> event.block() != height)
                .map(event -> event.block() > height
                        ? new ScenarioEvent(event.kind(), event.block() - 1, event.settings())
                        : event)
                .toList();
        List<Fault> sooner = faults.faults().stream()
                .map(fault -> fault.place().section() > height ? aBlockSooner(fault) : fault)
                .toList();
        return new WrittenRun(new WrittenOut(transactions, events), blocks - 1, new Coordinates(sooner), detours);
    }

    private static Fault aBlockSooner(Fault fault) {
        Place place = fault.place();
        return new Fault(new Place(place.section() - 1, place.boundary(), place.occurrence()), fault.manner());
    }

    /** With the actions of these numbers, counted from 0 over all blocks. */
    private WrittenRun keepingActions(IntPredicate kept) {
        int[] number = {0};
        List<List<String>> transactions = story.transactions().stream()
                .map(block ->
                        block.stream().filter(action -> kept.test(number[0]++)).toList())
                .toList();
        return new WrittenRun(new WrittenOut(transactions, story.events()), blocks, faults, detours);
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

    /** For example {@code 1 block, 0 actions, 1 event, schedule straight, faults 1/sql.commit.after}. */
    @Override
    public String toString() {
        return counted(blocks, "block") + ", " + counted(actions(), "action") + ", "
                + counted(story.events().size(), "event")
                + (detours.isEmpty()
                        ? ", schedule straight"
                        : ", schedule with " + counted(detours.places().size(), "detour"))
                + ", faults " + faults;
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
