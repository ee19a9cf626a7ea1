package dev.hangover.harness.shrink;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A first-in-first-out source of choices that records its choice points. A stream that is forked again begins anew. */
final class ChoicePointCounter implements Choices {
    private final String stream;
    private final Map<String, List<Integer>> bounds;

    ChoicePointCounter() {
        this("", new TreeMap<>());
    }

    private ChoicePointCounter(String stream, Map<String, List<Integer>> bounds) {
        this.stream = stream;
        this.bounds = bounds;
        bounds.put(stream, new ArrayList<>());
    }

    @Override
    public int choose(String what, int bound) {
        bounds.get(stream).add(bound);
        return Choices.fifo().choose(what, bound);
    }

    @Override
    public Choices fork(String component) {
        return new ChoicePointCounter(stream.isEmpty() ? component : stream + "/" + component, bounds);
    }

    /** Every way to decide otherwise once. */
    List<Schedule> schedules() {
        List<Schedule> all = new ArrayList<>();
        bounds.forEach((name, choices) -> {
            for (int i = 0; i < choices.size(); i++) {
                for (int alternative = 1; alternative < choices.get(i); alternative++) {
                    all.add(new Schedule(List.of(new Schedule.Deviation(name, i + 1, alternative))));
                }
            }
        });
        return all;
    }
}
