package dev.hangover.scenarios.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the events of a scenario: a list of {@code kind} or {@code kind: {block: N, other settings}}. */
final class EventReader {
    private static final String BLOCK = "block";

    private final String file;
    private final Vocabulary vocabulary;

    EventReader(String file, Vocabulary vocabulary) {
        this.file = file;
        this.vocabulary = vocabulary;
    }

    List<ScenarioEvent> events(Fields scenario, int blocks) {
        Node.Entry entry = scenario.entry("events").orElse(null);
        if (entry == null) {
            return List.of();
        }
        if (!(entry.value() instanceof Node.Sequence sequence)) {
            throw scenario.bad(entry, "is " + entry.value().what() + " (must be a list of kind: {block: N})");
        }
        List<ScenarioEvent> events = new ArrayList<>();
        for (Node item : sequence.items()) {
            events.add(event("events[" + (events.size() + 1) + "]", item, blocks));
        }
        return events;
    }

    private ScenarioEvent event(String path, Node item, int blocks) {
        if (item instanceof Node.Scalar scalar) {
            return new ScenarioEvent(kind(path, item.line(), scalar.text()), 0, new TreeMap<>());
        }
        List<Node.Entry> entries = Fields.any(file, path, item).entries();
        if (entries.size() != 1) {
            throw BadScenario.at(
                    file, item.line(), path, "has " + entries.size() + " kinds (exactly one, as kind: {block: N})");
        }
        Node.Entry entry = entries.get(0);
        String kind = kind(path, entry.line(), entry.key());
        if (entry.value() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING) {
            return new ScenarioEvent(kind, 0, new TreeMap<>());
        }
        Fields fields = Fields.any(file, path + "." + kind, entry.value());
        SortedMap<String, String> settings = new TreeMap<>();
        for (Node.Entry setting : fields.entries()) {
            if (!setting.key().equals(BLOCK)) {
                settings.put(setting.key(), fields.plain(setting));
            }
        }
        return new ScenarioEvent(kind, fields.number(BLOCK, new Limits.Range(0, blocks), 0), settings);
    }

    private String kind(String path, int line, String kind) {
        if (!vocabulary.events().contains(kind)) {
            throw BadScenario.at(
                    file, line, path, "'" + kind + "' is not a kind of event" + Fields.oneOf(vocabulary.events()));
        }
        return kind;
    }
}
