package dev.hangover.harness.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** First in, first out, but for given deviations. The streams of lives follow one another: what begins ends what was before. */
final class DeviatingChoices implements Choices {
    private final Schedule schedule;
    private final SortedMap<String, SortedMap<Integer, Integer>> streams = new TreeMap<>();
    private final TreeSet<String> ahead = new TreeSet<>();
    private final SortedMap<String, Stream> begun = new TreeMap<>();
    private Stream current = new Stream("", new TreeMap<>());

    DeviatingChoices(Schedule schedule) {
        this.schedule = schedule;
        schedule.places()
                .forEach(deviation -> streams.computeIfAbsent(deviation.stream(), name -> new TreeMap<>())
                        .put(deviation.decision(), deviation.alternative()));
        ahead.addAll(streams.keySet());
    }

    @Override
    public int choose(String what, int bound) {
        return current.choose(what, bound);
    }

    @Override
    public Choices fork(String component) {
        return begin(component);
    }

    @Override
    public boolean isFifo() {
        return ahead.isEmpty() && current.ahead.isEmpty();
    }

    @Override
    public List<Missed> missed() {
        List<Missed> missed = new ArrayList<>();
        for (Schedule.Deviation deviation : schedule.places()) {
            Stream stream = begun.get(deviation.stream());
            if (stream == null) {
                missed.add(new Missed(deviation.toString(), deviation.stream() + " never began"));
            } else if (stream.ahead.containsKey(deviation.decision())) {
                missed.add(new Missed(
                        deviation.toString(),
                        deviation.stream() + " had no more than " + (stream.next - 1) + " decisions"));
            } else if (stream.tooHigh.containsKey(deviation.decision())) {
                missed.add(new Missed(
                        deviation.toString(),
                        "that decision had no alternative above " + (stream.tooHigh.get(deviation.decision()) - 1)));
            }
        }
        return missed;
    }

    private Choices begin(String name) {
        SortedMap<Integer, Integer> due = streams.getOrDefault(name, new TreeMap<>());
        if (!ahead.remove(name) && !due.isEmpty()) {
            // It is made once more, from its beginning.
            ahead.addAll(streams.keySet());
            ahead.remove(name);
            begun.clear();
        }
        current = new Stream(name, due);
        begun.put(name, current);
        return current;
    }

    private final class Stream implements Choices {
        private final String name;
        private final Map<Integer, Integer> ahead;
        private final Map<Integer, Integer> tooHigh = new TreeMap<>();
        private int next = 1;

        Stream(String name, Map<Integer, Integer> deviations) {
            this.name = name;
            this.ahead = new TreeMap<>(deviations);
        }

        @Override
        public int choose(String what, int bound) {
            Bounds.check(what, bound);
            Integer alternative = ahead.remove(next++);
            if (alternative != null && alternative >= bound) {
                tooHigh.put(next - 1, bound);
            }
            return alternative == null || alternative >= bound ? 0 : alternative;
        }

        @Override
        public Choices fork(String component) {
            return begin(name.isEmpty() ? component : name + "/" + component);
        }

        @Override
        public boolean isFifo() {
            return DeviatingChoices.this.isFifo();
        }
    }
}
