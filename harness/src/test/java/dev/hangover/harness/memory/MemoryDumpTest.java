package dev.hangover.harness.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A dump names each value by the path of fields, elements and keys that leads to it. */
class MemoryDumpTest {
    @Test
    void aDifferenceIsNamedByItsPath() {
        Node expected = new Node();
        Node actual = new Node();
        actual.cosmos.multistore.tree.get("bank").version = 4;

        assertThat(differences(expected, actual))
                .containsExactly("node.cosmos.multistore.tree[bank].version: 4, expected 3");
    }

    @Test
    void aMissingEntryIsNamedByItsKey() {
        Node actual = new Node();
        actual.cosmos.multistore.tree.remove("bank");

        assertThat(differences(new Node(), actual))
                .contains("node.cosmos.multistore.tree[bank].version: null, expected 3");
    }

    @Test
    void eachEntryHasAPathOfItsOwnWhateverItsKey() {
        for (int place = 1; place <= 3; place++) {
            Map<Object, Object> expected = new HashMap<>();
            Map<Object, Object> actual = new HashMap<>();
            for (int i = 1; i <= 3; i++) {
                expected.put(new Slot("vat", i), 5);
                expected.put(Set.of("set", i), 5);
                expected.put(new Slot(Set.of(i), i), 5);
                actual.put(new Slot("vat", i), i == place ? 6 : 5);
                actual.put(Set.of("set", i), i == place ? 6 : 5);
                actual.put(new Slot(Set.of(i), i), i == place ? 6 : 5);
            }
            assertThat(differences(expected, actual))
                    .hasSize(3)
                    .allMatch(line -> line.endsWith(": 6, expected 5"))
                    .anyMatch(line -> line.startsWith("node[...") && line.contains("]: "))
                    .anyMatch(line -> line.startsWith("node[Slot"));
        }
        assertThat(differences(Map.of(new Plain("vat", 1), 5), Map.of(new Plain("vat", 1), 6)))
                .containsExactly("node[Plain[vat=vat, number=1]]: 6, expected 5");
    }

    @Test
    void numbersAreShownAsTheyAreWritten() {
        assertThat(Memory.dump("node", new Numbers(1.5, true, 'x', -1), Scope.BETWEEN_SECTIONS))
                .containsEntry("node.half", "1.5")
                .containsEntry("node.truth", "true")
                .containsEntry("node.letter", "x")
                .containsEntry("node.whole", "-1");
    }

    @Test
    void aSecondReferenceNamesTheFirst() {
        Tree tree = new Tree();
        assertThat(Memory.dump("node", new Slot(tree, new Slot(tree, 1)), Scope.BETWEEN_SECTIONS))
                .containsEntry("node.vat", "the same as node.number.vat")
                .containsEntry("node.number.vat.version", "3");
    }

    private static TreeSet<String> differences(Object expected, Object actual) {
        SortedMap<String, String> before = Memory.dump("node", expected, Scope.BETWEEN_SECTIONS);
        SortedMap<String, String> after = Memory.dump("node", actual, Scope.BETWEEN_SECTIONS);
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        paths.removeIf(path -> before.getOrDefault(path, "").equals(after.getOrDefault(path, "")));
        TreeSet<String> lines = new TreeSet<>();
        paths.forEach(path -> lines.add(path + ": " + after.get(path) + ", expected " + before.get(path)));
        return lines;
    }

    private record Plain(String vat, int number) {}

    private record Slot(Object vat, Object number) {}

    private record Numbers(double half, boolean truth, char letter, int whole) {}

    private static final class Tree {
        private long version = 3;
    }

    private static final class MultiStore {
        private final Map<String, Tree> tree = new TreeMap<>(Map.of("bank", new Tree(), "vbank", new Tree()));
    }

    private static final class Cosmos {
        private final MultiStore multistore = new MultiStore();
    }

    private static final class Node {
        private final Cosmos cosmos = new Cosmos();
    }
}
