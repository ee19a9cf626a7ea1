package dev.hangover.model.cosmos.modules;

import java.util.Optional;

/** One store of the application, as its module sees it: texts by key. */
public interface KeyValues {
    /** The value of a key. */
    Optional<String> get(String key);

    /** Sets a key. */
    void set(String key, String value);

    /** Removes a key; nothing happens when there is none. */
    void remove(String key);
}
