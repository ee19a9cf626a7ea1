package dev.hangover.scenarios.catalogue;

/**
 * A key of a map with the schema of its value.
 *
 * @param name as it is written
 * @param schema what its value may be
 * @param isRequired whether it must be given
 */
record Key<T>(String name, Schema<T> schema, boolean isRequired) {
    static <T> Key<T> optional(String name, Schema<T> schema) {
        return new Key<>(name, schema, false);
    }

    static <T> Key<T> required(String name, Schema<T> schema) {
        return new Key<>(name, schema, true);
    }
}
