package dev.hangover.harness.memory;

import static dev.hangover.harness.memory.Measuring.assertDifferent;
import static dev.hangover.harness.memory.Measuring.assertRefused;
import static dev.hangover.harness.memory.Measuring.assertSame;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Collections count by content; the order of entries counts where the collection keeps one. */
class MemoryCollectionsTest {
    private static final List<String> WORDS =
            IntStream.range(0, 40).mapToObj(number -> "word " + number).toList();
    private static final List<String> REVERSED = reversed(WORDS);

    /** One of each kind, with words, numbers and constants in them. */
    static List<Object> everyKind() {
        List<Object> all = new ArrayList<>();
        unordered().forEach(kind -> all.add(kind.apply(WORDS)));
        hashTables().forEach(kind -> all.add(kind.apply(WORDS)));
        ordered().forEach(kind -> all.add(kind.apply(WORDS)));
        all.add(new HashSet<>(EnumSet.allOf(TimeUnit.class)));
        all.add(new EnumMap<>(Map.of(TimeUnit.DAYS, 1, TimeUnit.HOURS, 2)));
        all.add(Map.of(new Samples.Pair("a", 1), 1L, new Samples.Pair("a", 2), 2L));
        return all;
    }

    static Stream<Function<List<String>, Object>> unordered() {
        return Stream.of(
                TreeSet::new,
                ConcurrentSkipListSet::new,
                Set::copyOf,
                words -> filled(new TreeMap<>(), words),
                words -> filled(new ConcurrentSkipListMap<>(), words),
                words -> Map.copyOf(filled(new HashMap<>(), words)),
                words -> filled(new HashMap<>(), words).values(),
                words -> filled(new HashMap<>(), words).entrySet());
    }

    static Stream<Function<List<String>, Object>> hashTables() {
        return Stream.of(
                HashSet::new,
                words -> filled(new HashMap<>(), words),
                words -> filled(new ConcurrentHashMap<>(), words),
                words -> filled(ConcurrentHashMap.newKeySet(), words),
                words -> filled(Collections.newSetFromMap(new HashMap<>()), words),
                words -> Collections.unmodifiableSet(new HashSet<>(words)),
                words -> Collections.unmodifiableMap(filled(new HashMap<>(), words)),
                words -> Collections.synchronizedMap(filled(new HashMap<>(), words)),
                words -> filled(new ConcurrentHashMap<>(), words).keySet(),
                words -> filled(new HashMap<>(), words).keySet(),
                words -> new Samples.Pair(new HashSet<>(words), "b"));
    }

    static Stream<Function<List<String>, Object>> ordered() {
        return Stream.of(
                ArrayList::new,
                LinkedList::new,
                ArrayDeque::new,
                LinkedHashSet::new,
                CopyOnWriteArraySet::new,
                List::copyOf,
                words -> filled(new LinkedHashMap<>(), words),
                words -> filled(new LinkedHashMap<>(), words).keySet(),
                words -> filled(new LinkedHashMap<>(), words).values(),
                words -> filled(new LinkedHashMap<>(), words).entrySet(),
                words -> Collections.unmodifiableSet(new LinkedHashSet<>(words)),
                words -> Collections.unmodifiableMap(filled(new LinkedHashMap<>(), words)),
                words -> Collections.unmodifiableCollection(words),
                words -> words.toArray());
    }

    @ParameterizedTest
    @MethodSource("unordered")
    void whereNoOrderIsKeptTheContentAloneCounts(Function<List<String>, Object> kind) {
        assertSame(kind.apply(WORDS), kind.apply(REVERSED));
        assertDifferent(kind.apply(WORDS), kind.apply(WORDS.subList(1, 40)));
        assertDifferent(kind.apply(WORDS), kind.apply(replaced("word 7", "another")));
    }

    @ParameterizedTest
    @MethodSource("ordered")
    void whereAnOrderIsKeptItCounts(Function<List<String>, Object> kind) {
        assertSame(kind.apply(WORDS), kind.apply(new ArrayList<>(WORDS)));
        assertDifferent(kind.apply(WORDS), kind.apply(REVERSED));
        assertDifferent(kind.apply(WORDS), kind.apply(WORDS.subList(0, 39)));
    }

    /** The two words have one hash code, so that the table iterates first the one that was put first. */
    @ParameterizedTest
    @MethodSource("hashTables")
    void ofAHashTableTheOrderCountsInWhichItIsIterated(Function<List<String>, Object> kind) {
        assertSame(kind.apply(List.of("a", "b", "Aa", "BB")), kind.apply(List.of("Aa", "b", "BB", "a")));
        assertDifferent(kind.apply(List.of("a", "b", "Aa", "BB")), kind.apply(List.of("a", "b", "BB", "Aa")));
        assertDifferent(kind.apply(WORDS), kind.apply(WORDS.subList(1, 40)));
        assertDifferent(kind.apply(WORDS), kind.apply(replaced("word 7", "another")));
    }

    /** A table never shrinks: what is put into it later is iterated in another order, even after it was emptied. */
    @Test
    void howFarAHashTableEverGrewCounts() {
        assertDifferent(emptied(new HashMap<>(), 100), emptied(new HashMap<>(), 1));
        assertDifferent(emptied(new ConcurrentHashMap<>(), 100), emptied(new ConcurrentHashMap<>(), 1));
        assertSame(emptied(new HashMap<>(), 4), emptied(new HashMap<>(), 1));
        assertSame(emptied(new LinkedHashMap<>(), 100), emptied(new LinkedHashMap<>(), 1));
        assertRefused(new Hashtable<>(Map.of("a", "b")), "use a LinkedHashMap");
        assertSame(filled(new HashMap<>(60), WORDS), filled(new HashMap<>(2), WORDS));
    }

    /** Keys of classes of the program are iterated in an order that counts when all that they are made of hashes by content. */
    @Test
    void keysWithAHashOfTheirContentAreIteratedInAnOrderThatCounts() {
        Function<List<String>, Object> records = words ->
                words.stream().map(word -> new Samples.Pair(word, 1)).collect(HashSet::new, Set::add, Set::addAll);
        Function<List<String>, Object> lists =
                words -> words.stream().map(List::of).collect(HashSet::new, Set::add, Set::addAll);
        Function<List<String>, Object> constants = words -> words.stream()
                .map(word -> new Samples.Pair(word, TimeUnit.DAYS))
                .collect(HashSet::new, Set::add, Set::addAll);
        assertDifferent(records.apply(List.of("Aa", "BB")), records.apply(List.of("BB", "Aa")));
        assertDifferent(lists.apply(List.of("Aa", "BB")), lists.apply(List.of("BB", "Aa")));
        assertSame(constants.apply(List.of("Aa", "BB")), constants.apply(List.of("BB", "Aa")));
    }

    /** Constants hash by identity, so their order differs from one JVM to the next. */
    @Test
    void keysThatHashByIdentityAreSortedByContent() {
        List<TimeUnit> units = List.of(TimeUnit.values());
        List<TimeUnit> backwards = reversed(units);
        assertSame(
                Collections.unmodifiableSet(new HashSet<>(units)),
                Collections.unmodifiableSet(new HashSet<>(backwards)));
        Map<Object, Integer> one = new IdentityHashMap<>();
        Map<Object, Integer> other = new IdentityHashMap<>();
        List<List<String>> lists = IntStream.range(0, 30)
                .mapToObj(number -> List.of("list " + number))
                .toList();
        lists.forEach(list -> one.put(list, list.hashCode()));
        reversed(lists).forEach(list -> other.put(List.copyOf(new ArrayList<>(list)), list.hashCode()));
        assertSame(one, other);
    }

    @Test
    void keysThatCannotBeToldApartAreRefused() {
        Map<Object, String> twins = new HashMap<>();
        twins.put(new Object(), "a");
        twins.put(new Object(), "b");
        assertRefused(twins, "root: two keys or elements of a hash table have the same content");
        assertRefused(new Samples.Pair("a", Set.of(new Object(), new Object())), "root.second: two keys");
        assertRefused(new WeakHashMap<>(Map.of("a", "b")), "garbage collector");
    }

    @Test
    void theValueOfAKeyThatChangedAfterItWasPutCounts() {
        assertDifferent(changedKey("a"), changedKey("b"));
    }

    @Test
    void whichElementsAreOneObjectCountsInSetsToo() {
        StringBuilder shared = new StringBuilder("a");
        assertDifferent(
                List.of(shared, new HashSet<>(List.of(shared))),
                List.of(new StringBuilder("a"), new HashSet<>(List.of(new StringBuilder("a")))));
    }

    @Test
    void setsInSetsEndBeforeTheStackDoes() {
        Set<Object> nested = new HashSet<>(List.of("a"));
        for (int i = 0; i < 12; i++) {
            nested = new HashSet<>(List.of(nested));
        }
        assertSame(nested, new HashSet<>(nested));
        Set<Object> deep = Set.of("a");
        for (int i = 0; i < 2_000; i++) {
            deep = Set.of(deep);
        }
        assertRefused(deep, "root");
    }

    private static Map<Object, String> changedKey(String value) {
        List<String> key = new ArrayList<>(List.of("k"));
        Map<Object, String> map = new HashMap<>();
        map.put(key, value);
        key.add("changed");
        return map;
    }

    private static Map<String, Integer> emptied(Map<String, Integer> map, int size) {
        IntStream.range(0, size).forEach(number -> map.put("word " + number, number));
        map.clear();
        return map;
    }

    private static Set<String> filled(Set<String> set, Collection<String> words) {
        set.addAll(words);
        return set;
    }

    private static Map<String, Integer> filled(Map<String, Integer> map, Collection<String> words) {
        words.forEach(word -> map.put(word, word.hashCode()));
        return map;
    }

    private static List<String> replaced(String word, String by) {
        List<String> words = new ArrayList<>(WORDS);
        Collections.replaceAll(words, word, by);
        return words;
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
