package dev.hangover.scenarios.explore;

import java.lang.reflect.Field;
import java.util.Optional;

/** Reads and changes private fields of the program, to plant what no public way can. */
final class Fields {
    private Fields() {}

    static Object get(Object object, Field field) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of a field, by name. */
    static <T> T get(Object object, String field, Class<T> type) {
        return type.cast(get(object, named(object, field)));
    }

    static void set(Object object, String field, Object value) {
        try {
            named(object, field).set(object, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first object of a class that is reached from another; none where only a part of a node is made. */
    static <T> Optional<T> find(Object root, Class<T> type) {
        return Reachable.from(root).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static Field named(Object object, String name) {
        return Reachable.fields(object.getClass()).stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(object.getClass() + " has no field '" + name + "'"));
    }
}
