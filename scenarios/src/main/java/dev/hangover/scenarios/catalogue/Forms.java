package dev.hangover.scenarios.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
}
