package dev.hangover.harness.memory;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.Spliterator;
import java.util.UUID;

/**
 * The iteration order of a hash table, as far as the program decides it: by its number of buckets, which depends on its
 * largest size, and by the order in which keys were put into one bucket. Code that iterates the table can act on either, so
 * both are measured.
 *
 * <p>The order of the keys counts only where their hash codes follow from their content. Keys that hash by identity, constants
 * of an enum among them, and the immutable sets and maps of the platform, which hash with a seed of the JVM, are iterated in an
 * order that no program decides; there the number of buckets alone counts, where there is one.
 *
 * @param buckets how many the table has; empty when it is not known
 * @param counts whether the order in which keys are iterated is measured
 */
record HashOrder(OptionalInt buckets, boolean counts) {
    private static final HashOrder UNDECIDED = new HashOrder(OptionalInt.empty(), false);
    private static final int DEEPEST = 20;

    private static final ClassValue<Boolean> DECLARES_HASH = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return declaresHash(type);
        }
    };

    /**
     * Of an unordered collection or map.
     *
     * @throws Unmeasurable when code can act on it, and it cannot be read
     */
    static HashOrder of(Object container) {
        if (container.getClass() == Hashtable.class) {
            throw new Unmeasurable(
                    "a java.util.Hashtable is iterated in an order that depends on how far it ever grew, which"
                            + " cannot be read: use a LinkedHashMap");
        }
        Collection<?> keys = container instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) container;
        Spliterator<?> halves = keys.spliterator();
        String kind = halves.getClass().getName();
        if (!kind.startsWith("java.util.HashMap$") && !kind.startsWith("java.util.concurrent.ConcurrentHashMap$")) {
            return UNDECIDED;
        }
        boolean areKeys = kind.endsWith("$KeySpliterator");
        boolean counts = areKeys && keys.size() > 1 && keys.stream().allMatch(key -> hashesByContent(key, 0));
        return new HashOrder(OptionalInt.of(buckets(halves)), counts);
    }

    /** The number of buckets, as a part of a kind of container; empty when it is not known. */
    String room() {
        return buckets.isPresent() ? " of " + buckets.getAsInt() + " buckets" : "";
    }

    /** Reports at which place an entry is iterated, if that counts. */
    void report(HashTables.Entry entry, Sink sink) {
        if (counts) {
            sink.iterated(entry.place());
        }
    }

    /** A spliterator of such a table halves the range of its buckets, regardless of their content, until it is one bucket. */
    private static int buckets(Spliterator<?> halves) {
        int buckets = 1;
        while (halves.trySplit() != null) {
            buckets *= 2;
        }
        return buckets;
    }

    private static boolean hashesByContent(Object key, int depth) {
        if (key == null || key instanceof String) {
            return true;
        }
        Class<?> type = key.getClass();
        if (key instanceof Enum || type.isArray() || depth > DEEPEST || !DECLARES_HASH.get(type)) {
            return false;
        }
        if (!Layout.isOfThePlatform(type)) {
            Layout layout = Shape.of(type, Scope.EVERYTHING).layout();
            return layout != null
                    && layout.fields().stream()
                            .map(Layout.Slot::field)
                            .allMatch(field ->
                                    field.getType().isPrimitive() || hashesByContent(value(key, field), depth + 1));
        }
        if (key instanceof Optional<?> optional) {
            return optional.isEmpty() || hashesByContent(optional.get(), depth + 1);
        }
        if (key instanceof List<?> || key instanceof Set<?>) {
            return ((Collection<?>) key).stream().allMatch(element -> hashesByContent(element, depth + 1));
        }
        return key instanceof Number || key instanceof Boolean || key instanceof Character || key instanceof UUID;
    }

    private static boolean declaresHash(Class<?> type) {
        try {
            return type.getMethod("hashCode").getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException none) {
            throw new IllegalStateException("every class has a hashCode", none);
        }
    }

    private static Object value(Object key, Field field) {
        try {
            return field.get(key);
        } catch (IllegalAccessException closed) {
            throw new Unmeasurable("field '" + field.getName() + "' cannot be read: " + closed.getMessage());
        }
    }
}
