package dev.hangover.harness.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A log of choices, per stream and in order. Replaying a log gives the same decisions again; where a log has ended, or names
 * an alternative that no longer exists, the default alternative is taken, so a shortened log still runs.
 */
public final class ChoiceLog {
    private final Map<String, List<Integer>> streams = new LinkedHashMap<>();

    /** A log of decisions that are known: streams as {@link #streams} gives them. */
    public static ChoiceLog of(Map<String, List<Integer>> streams) {
        ChoiceLog log = new ChoiceLog();
        streams.forEach((stream, decisions) -> log.streams.put(stream, new ArrayList<>(decisions)));
        return log;
    }

    /**
     * A copy of what is written down so far: the decisions of each stream, keyed by the slash-joined names of its forks; the
     * root stream is the empty name. Streams come in the order in which they first decided.
     */
    public Map<String, List<Integer>> streams() {
        Map<String, List<Integer>> copy = new LinkedHashMap<>();
        streams.forEach((stream, decisions) -> copy.put(stream, List.copyOf(decisions)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * A source that draws from another one and writes down here what it drew. A stream that is forked again is written
     * from its beginning again, so a run that is made twice is recorded once.
     */
    public Choices recording(Choices source) {
        return new Recording("", source);
    }

    /** A source that decides as written down here. */
    public Choices replay() {
        return new Replay("");
    }

    private static String below(String stream, String component) {
        return stream.isEmpty() ? component : stream + "/" + component;
    }

    private final class Recording implements Choices {
        private final String stream;
        private final Choices source;
        private int next;

        Recording(String stream, Choices source) {
            this.stream = stream;
            this.source = source;
        }

        @Override
        public int choose(String what, int bound) {
            return record(source.choose(what, bound));
        }

        @Override
        public int order(String what, List<Integer> flows) {
            return record(source.order(what, flows));
        }

        @Override
        public void sees(Event event) {
            source.sees(event);
        }

        @Override
        public List<Missed> missed() {
            return source.missed();
        }

        private int record(int choice) {
            List<Integer> recorded = streams.computeIfAbsent(stream, name -> new ArrayList<>());
            if (next < recorded.size()) {
                recorded.set(next, choice);
            } else {
                recorded.add(choice);
            }
            next++;
            return choice;
        }

        @Override
        public Choices fork(String component) {
            return new Recording(below(stream, component), source.fork(component));
        }
    }

    private final class Replay implements Choices {
        private final String stream;
        private int next;

        Replay(String stream) {
            this.stream = stream;
        }

        @Override
        public int choose(String what, int bound) {
            Bounds.check(what, bound);
            List<Integer> recorded = streams.getOrDefault(stream, List.of());
            int choice = next < recorded.size() ? recorded.get(next) : 0;
            next++;
            return choice < bound ? choice : 0;
        }

        @Override
        public Choices fork(String component) {
            return new Replay(below(stream, component));
        }
    }
}
