package dev.hangover.scenarios.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of an event: {@code kind}, or {@code kind: {block: N, other settings}}. */
final class EventSchema implements Schema<EventSchema.Read> {
    private static final EventKind[] KINDS = EventKind.values();

    @Override
    public Read read(Place at, Node node) {
        if (node instanceof Node.Scalar scalar) {
            return read(at, scalar.text(), new Node.Mapping(node.line(), List.of()));
        }
        if (!(node instanceof Node.Mapping mapping)) {
            throw at.bad("is " + node.what() + " (must be a kind of event, or kind: {block: N})");
        }
        if (mapping.entries().size() != 1) {
            throw at.bad("has " + mapping.entries().size() + " kinds (exactly one, as kind: {block: N})");
        }
        Node.Entry entry = mapping.entries().get(0);
        boolean bare = entry.value() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING;
        return read(
                new Place(at.file(), at.path(), entry.line()),
                entry.key(),
                bare ? new Node.Mapping(entry.line(), List.of()) : entry.value());
    }

    /** Reads a kind, a block, 0 for none, and settings in pairs. */
    static Read read(List<String> words) {
        Place nowhere = new Place("", "", 0);
        if (words.size() % 2 != 0 || !words.get(1).matches("\\d{1,9}")) {
            throw nowhere.bad("is no event (expected KIND.BLOCK, then pairs)");
        }
        List<Node.Entry> entries = new ArrayList<>();
        for (int i = words.get(1).matches("0+") ? 2 : 0; i < words.size(); i += 2) {
            String word = words.get(i + 1);
            Node.Kind kind = word.matches("\\d+")
                    ? Node.Kind.NUMBER
                    : Scalar.FLAG.reading().apply(word).isPresent() ? Node.Kind.OTHER : Node.Kind.TEXT;
            String key = i == 0 ? ScenarioEvent.BLOCK.name() : words.get(i);
            entries.add(new Node.Entry(0, key, new Node.Scalar(0, kind, word)));
        }
        return read(nowhere, words.get(0), new Node.Mapping(0, entries));
    }

    private static Read read(Place at, String word, Node settings) {
        EventKind kind = EnumWords.parse(word, KINDS)
                .orElseThrow(() -> at.bad("'" + word + "' is not a kind of event (one of "
                        + String.join(", ", EnumWords.of(KINDS)) + ")"));
        Place place = at.key(word, at.line());
        return new Read(kind, place, kind.schema().read(place, settings));
    }

    @Override
    public ObjectNode json() {
        ObjectNode word = Schema.object();
        ArrayNode words = word.putArray("enum");
        ObjectNode map = Schema.object().put("type", "object");
        ObjectNode kinds = map.putObject("properties");
        for (EventKind kind : KINDS) {
            ObjectNode settings = kind.schema().json();
            if (kind.isWord()) {
                words.add(EnumWords.of(kind));
                settings.putArray("type").add("object").add("null");
            }
            kinds.set(EnumWords.of(kind), settings);
        }
        map.put("minProperties", 1).put("maxProperties", 1).put("additionalProperties", false);
        ObjectNode either = Schema.object();
        either.putArray("anyOf").add(word).add(map);
        return either;
    }

    /** An event as it was read, which may contradict what stands elsewhere. */
    record Read(EventKind kind, Place place, Values values) {
        ScenarioEvent event() {
            SortedMap<String, Object> settings = new TreeMap<>();
            values.found().forEach((name, at) -> settings.put(name, at.value()));
            settings.remove(ScenarioEvent.BLOCK.name());
            return new ScenarioEvent(kind, block(), settings);
        }

        private long block() {
            return values.get(ScenarioEvent.BLOCK).map(Integer::longValue).orElse(kind.usualBlock());
        }

        /** @param events all events, in the order of the file */
        void requirePossible(SubjectKind subject, int blocks, List<Read> events) {
            if (kind.subject(subject) != subject) {
                throw place.bad(
                        "needs subject: " + EnumWords.of(kind.subject(subject)) + ", not " + EnumWords.of(subject));
            }
            if (block() > blocks) {
                throw values.bad(
                        ScenarioEvent.BLOCK,
                        "'" + block() + "' is not a whole number from 1 to " + blocks
                                + " (the blocks of the workload)");
            }
            for (Read other : events.subList(0, events.indexOf(this))) {
                String there = "events[" + (events.indexOf(other) + 1) + "]";
                boolean apart = kind.isRepeated() && block() > 0 && other.block() > 0 && block() != other.block();
                if (other.kind == kind && !apart) {
                    throw place.bad("stands in " + there + " already"
                            + (kind.isRepeated() ? ", for the same block" : "") + " (keep one)");
                }
                if (kind.excludes(other.kind)) {
                    throw place.bad("is impossible beside " + there + ", " + EnumWords.of(other.kind));
                }
            }
        }
    }
}
