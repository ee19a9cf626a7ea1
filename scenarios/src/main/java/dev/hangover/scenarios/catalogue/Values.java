package dev.hangover.scenarios.catalogue;

import java.util.Map;
import java.util.Optional;

/**
 * The values of a map that its schema allows.
 *
 * @param found each with its place, by the name of its key
 */
record Values(Map<String, Place.At<?>> found) {
    boolean has(Key<?> key) {
        return found.containsKey(key.name());
    }

    /** The value of a key. Only {@link MapSchema} puts values in, and each is what the schema of its key has read. */
    @SuppressWarnings("unchecked")
    <T> Optional<T> get(Key<T> key) {
        return Optional.ofNullable(found.get(key.name())).map(at -> (T) at.value());
    }

    <T> T get(Key<T> key, T otherwise) {
        return get(key).orElse(otherwise);
    }

    /** The value of a key that must be given. */
    <T> T required(Key<T> key) {
        return get(key).orElseThrow();
    }

    /** The error that a value contradicts another one. */
    BadScenario bad(Key<?> key, String problem) {
        return found.get(key.name()).place().bad(problem);
    }
}
