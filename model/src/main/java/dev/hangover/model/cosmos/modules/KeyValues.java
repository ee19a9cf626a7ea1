package dev.hangover.model.cosmos.modules;

import java.util.Optional;
import java.util.SortedMap;

/** One store of the application, as its module sees it: texts by key. */
public interface KeyValues {
    Optional<String> get(String key);

    void set(String key, String value);

    /** Everything whose key has this prefix, in order. */
    SortedMap<String, String> below(String prefix);

    /** Removes a key; nothing happens when there is none. */
    void remove(String key);
}
