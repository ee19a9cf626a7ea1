package dev.hangover.harness.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Spliterator;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * Recognises collections and maps without a defined order of iteration, and puts their entries in an order that depends on
 * their content alone. Their actual order of iteration is measured by {@link HashOrder}.
 */
final class HashTables {
    private HashTables() {}

    /**
     * Whether a collection or map has no defined order.
     *
     * @throws Unmeasurable when what it holds is not decided by the program
     */
    static boolean isUnordered(Object container) {
        if (container instanceof List
                || container instanceof Queue
                || container instanceof LinkedHashMap
                || container instanceof LinkedHashSet
                || container instanceof TreeMap
                || container instanceof CopyOnWriteArraySet) {
            return false;
        }
        if (container instanceof HashMap || container instanceof HashSet) {
            return true;
        }
        if (container instanceof WeakHashMap) {
            throw new Unmeasurable("what a java.util.WeakHashMap holds depends on the garbage collector");
        }
        Collection<?> elements = container instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) container;
        return !elements.spliterator().hasCharacteristics(Spliterator.ORDERED);
    }

    /**
     * Entries by their hash.
     *
     * @throws Unmeasurable when two have the same, and it could matter which comes first
     */
    static List<Entry> sorted(List<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort((one, other) -> one.hash.compareTo(other.hash));
        for (int i = 1; i < sorted.size(); i++) {
            Entry one = sorted.get(i - 1);
            if (one.hash.equals(sorted.get(i).hash) && !(one.isElement && one.isValue)) {
                throw new Unmeasurable("two keys or elements of a hash table have the same content, and are not equal: "
                        + one.key.getClass().getName());
            }
        }
        return sorted;
    }

    /**
     * An entry of a map, or an element of a collection.
     *
     * @param key the key, or the element
     * @param value of a map entry
     * @param isElement whether there is no value
     * @param place at which it is iterated, counted from 0
     * @param hash of the content of the key
     * @param isValue whether no object that can change is reached from the key
     */
    record Entry(Object key, Object value, boolean isElement, int place, Mixer.Hash hash, boolean isValue) {}
}
