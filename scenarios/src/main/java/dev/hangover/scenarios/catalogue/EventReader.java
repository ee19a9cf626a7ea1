package dev.hangover.scenarios.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the events of a scenario: a list of {@code kind} or {@code kind: {block: N, other options}}. */
final class EventReader {
    private static final String BLOCK = "block";

    private final String file;
    private final String subject;
    private final Vocabulary vocabulary;

    EventReader(String file, String subject, Vocabulary vocabulary) {
        this.file = file;
        this.subject = subject;
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
            Item next = item("events[" + (events.size() + 1) + "]", item);
            ScenarioEvent event = next.event(blocks);
            next.requireBeside(events, event);
            events.add(event);
        }
        return events;
    }

    private Item item(String path, Node node) {
        if (node instanceof Node.Scalar scalar) {
            String kind = kind(path, node.line(), scalar.text());
            return new Item(path + "." + kind, kind, node.line(), Optional.empty());
        }
        List<Node.Entry> entries = Fields.any(file, path, node).entries();
        if (entries.size() != 1) {
            throw BadScenario.at(
                    file, node.line(), path, "has " + entries.size() + " kinds (exactly one, as kind: {block: N})");
        }
        Node.Entry entry = entries.get(0);
        String kind = kind(path, entry.line(), entry.key());
        boolean bare = entry.value() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING;
        return new Item(
                path + "." + kind,
                kind,
                entry.line(),
                bare ? Optional.empty() : Optional.of(Fields.any(file, path + "." + kind, entry.value())));
    }

    private String kind(String path, int line, String kind) {
        if (!vocabulary.events().contains(kind)) {
            throw BadScenario.at(
                    file, line, path, "'" + kind + "' is not a kind of event" + Fields.oneOf(vocabulary.events()));
        }
        return kind;
    }

    /** One entry of the list, and where it stands. */
    private final class Item {
        private final String path;
        private final String kind;
        private final int line;
        private final Optional<Fields> fields;
        private final Optional<EventForm> form;

        Item(String path, String kind, int line, Optional<Fields> fields) {
            this.path = path;
            this.kind = kind;
            this.line = line;
            this.fields = fields;
            this.form = Optional.ofNullable(vocabulary.forms().events().get(kind));
        }

        ScenarioEvent event(int blocks) {
            form.flatMap(EventForm::subject)
                    .filter(needed -> !needed.equals(subject))
                    .ifPresent(needed -> {
                        throw bad("needs subject: " + needed + ", not " + subject);
                    });
            SortedMap<String, String> settings = new TreeMap<>();
            fields.ifPresent(given -> given.entries().stream()
                    .filter(option -> !option.key().equals(BLOCK))
                    .forEach(option -> settings.put(option.key(), value(given, option))));
            form.ifPresent(known -> requireOptions(known, settings));
            return new ScenarioEvent(kind, block(blocks), settings);
        }

        private String value(Fields given, Node.Entry option) {
            if (form.isEmpty()) {
                return given.plain(option);
            }
            ValueForm value = form.get().options().get(option.key());
            if (value == null) {
                throw given.bad(option, "is no option of " + kind + known(form.get()));
            }
            return given.value(option, value);
        }

        private void requireOptions(EventForm known, SortedMap<String, String> settings) {
            for (String needed : known.required()) {
                if (!settings.containsKey(needed)) {
                    throw BadScenario.at(file, line, path + "." + needed, "is missing (must be given)");
                }
            }
            if (known.block() == EventForm.Block.NONE && !known.options().isEmpty() && settings.isEmpty()) {
                throw bad("says nothing" + known(known));
            }
        }

        private long block(int blocks) {
            EventForm.Block wanted = form.map(EventForm::block).orElse(null);
            Optional<Node.Entry> given = fields.flatMap(all -> all.entry(BLOCK));
            if (given.isPresent() && wanted == EventForm.Block.NONE) {
                throw fields.get().bad(given.get(), "is no option of " + kind + known(form.get()));
            }
            if (given.isEmpty() && wanted == EventForm.Block.ONE) {
                throw BadScenario.at(file, line, path + "." + BLOCK, "is missing (must be given)");
            }
            int first = wanted == null ? 0 : 1;
            int absent = wanted == EventForm.Block.FIRST ? 1 : 0;
            return fields.map(all -> all.number(BLOCK, new Limits.Range(first, blocks), absent))
                    .orElse(absent);
        }

        /** An event that happens once stands there once, and one of a block once for each block. */
        void requireBeside(List<ScenarioEvent> before, ScenarioEvent event) {
            for (int i = 0; i < before.size() && form.isPresent(); i++) {
                ScenarioEvent other = before.get(i);
                boolean same = other.kind().equals(kind);
                boolean each = form.get().block() == EventForm.Block.EACH;
                if (same && (!each || other.block() == event.block() || other.block() == 0 || event.block() == 0)) {
                    throw bad("stands in events[" + (i + 1) + "] already"
                            + (each ? ", for the same block (keep one)" : " (keep one)"));
                }
                if (form.get().excludes().filter(other.kind()::equals).isPresent()) {
                    throw bad("is impossible beside events[" + (i + 1) + "], " + other.kind());
                }
            }
        }

        private String known(EventForm known) {
            List<String> names = new ArrayList<>(known.options().keySet());
            if (known.block() != EventForm.Block.NONE) {
                names.add(0, BLOCK);
            }
            return names.isEmpty() ? " (it has none)" : Fields.oneOf(names);
        }

        private BadScenario bad(String problem) {
            return BadScenario.at(file, line, path, problem);
        }
    }
}
