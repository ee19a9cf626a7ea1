package dev.hangover.harness.simulation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes detours, each where it is due. The streams of lives follow one another: what begins ends what was before. */
final class DetourChoices implements Choices {
    private final SortedMap<String, SortedMap<Integer, Integer>> streams = new TreeMap<>();
    private final TreeSet<String> ahead = new TreeSet<>();
    private Stream current = new Stream("", new TreeMap<>());

    DetourChoices(Detours detours) {
        detours.places()
                .forEach(detour -> streams.computeIfAbsent(detour.stream(), name -> new TreeMap<>())
                        .put(detour.decision(), detour.alternative()));
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
    public boolean isStraight() {
        return ahead.isEmpty() && current.ahead.isEmpty();
    }

    private Choices begin(String name) {
        SortedMap<Integer, Integer> detours = streams.getOrDefault(name, new TreeMap<>());
        if (!ahead.remove(name) && !detours.isEmpty()) {
            // It is made once more, from its beginning.
            ahead.addAll(streams.keySet());
            ahead.remove(name);
        }
        current = new Stream(name, detours);
        return current;
    }

    private final class Stream implements Choices {
        private final String name;
        private final Map<Integer, Integer> ahead;
        private int next = 1;

        Stream(String name, Map<Integer, Integer> detours) {
            this.name = name;
            this.ahead = new TreeMap<>(detours);
        }

        @Override
        public int choose(String what, int bound) {
            Bounds.check(what, bound);
            Integer alternative = ahead.remove(next++);
            return alternative == null || alternative >= bound ? 0 : alternative;
        }

        @Override
        public Choices fork(String component) {
            return begin(name.isEmpty() ? component : name + "/" + component);
        }

        @Override
        public boolean isStraight() {
            return DetourChoices.this.isStraight();
        }
    }
}
