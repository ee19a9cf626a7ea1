package dev.hangover.model.swingstore.kv;

/** Key-value access of one facet. Both facets read all keys; each writes only its own. */
public interface KvStore {
    /** The value, or null when there is none. */
    String get(String key);

    /** Whether there is a value. */
    default boolean has(String key) {
        return get(key) != null;
    }

    /** The smallest key greater than this one in the order of UTF-8 bytes, or null. */
    String getNextKey(String key);

    /** Sets or replaces. */
    void set(String key, String value);

    /** Deletes; deleting what is not there counts as a change all the same. */
    void delete(String key);
}
