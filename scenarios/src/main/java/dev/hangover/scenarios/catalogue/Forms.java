package dev.hangover.scenarios.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What events and transactions are told. A kind of which nothing is declared is not checked beyond its name.
 *
 * @param events by kind of event
 * @param actions by kind of action: its words in order, each with its name
 */
public record Forms(SortedMap<String, EventForm> events, SortedMap<String, Map<String, ValueForm>> actions) {
    /** Nothing is declared. */
    public static final Forms NONE = new Forms(new TreeMap<>(), new TreeMap<>());

    /** Keeps copies. */
    public Forms {
        events = Collections.unmodifiableSortedMap(new TreeMap<>(events));
        SortedMap<String, Map<String, ValueForm>> copy = new TreeMap<>();
        actions.forEach((kind, words) -> copy.put(kind, Collections.unmodifiableMap(new LinkedHashMap<>(words))));
        actions = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * What is wrong with an event that does not come from a scenario file, if anything is. Its block is 0 where none is named.
     */
    public Optional<String> problem(ScenarioEvent event) {
        EventForm form = events.get(event.kind());
        if (form == null) {
            return Optional.of("no such event: '" + event.kind() + "'" + Fields.oneOf(events.keySet()));
        }
        for (Map.Entry<String, String> setting : event.settings().entrySet()) {
            ValueForm value = form.options().get(setting.getKey());
            Optional<String> problem = value == null
                    ? Optional.of("is no option of " + event.kind()
                            + Fields.oneOf(form.options().keySet()))
                    : value.problem(setting.getValue()).map(wrong -> "'" + setting.getValue() + "' " + wrong);
            if (problem.isPresent()) {
                return problem.map(wrong -> setting.getKey() + ": " + wrong);
            }
        }
        return form.required().stream()
                .filter(option -> !event.settings().containsKey(option))
                .findFirst()
                .map(option -> option + ": is missing (must be given)")
                .or(() -> blockProblem(event, form));
    }

    private static Optional<String> blockProblem(ScenarioEvent event, EventForm form) {
        if (event.block() == 0 && form.block() == EventForm.Block.ONE) {
            return Optional.of("block: is missing (must be given)");
        }
        return event.block() > 0 && form.block() == EventForm.Block.NONE
                ? Optional.of("block: is no option of " + event.kind())
                : Optional.empty();
    }
}
