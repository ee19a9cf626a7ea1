package dev.hangover.scenarios.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.iavl.IavlTree;
import dev.hangover.model.cosmos.iavl.TreeOptions;
import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.KeyValue;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.store.BatchWriter;
import dev.hangover.model.cosmos.store.SavePolicy;
import dev.hangover.model.cosmos.store.content.KeptVersions;
import dev.hangover.model.cosmos.store.memory.MemoryNodeStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Any sequence of operations leaves the tree as a sorted map would be, with the hashes of a tree made from scratch. */
class IavlProperties {
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void treeAnswersAsASortedMapAndHashesAsAPlainTree(
            @ForAll("actions") List<TreeAction> actions,
            @ForAll SavePolicy policy,
            @ForAll boolean fastIndex,
            @ForAll("bounds") int from,
            @ForAll("bounds") int to) {
        compare(actions, policy, new TreeOptions(fastIndex, 1), from, to);
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(OnlyInFullRuns.class)
    void treeAnswersAsASortedMapInManyTries(
            @ForAll("actions") List<TreeAction> actions,
            @ForAll SavePolicy policy,
            @ForAll boolean fastIndex,
            @ForAll("bounds") int from,
            @ForAll("bounds") int to) {
        compare(actions, policy, new TreeOptions(fastIndex, 1), from, to);
    }

    private static void compare(List<TreeAction> actions, SavePolicy policy, TreeOptions options, int from, int to) {
        Twins twins = new Twins(policy, options);
        for (TreeAction action : actions) {
            twins.apply(action);
        }
        twins.compare(from, to);
        twins.apply(new TreeAction(TreeAction.Kind.SAVE, 0, 0));
        twins.apply(new TreeAction(TreeAction.Kind.RESTART, 0, 0));
        twins.compare(from, to);
    }

    @Provide
    Arbitrary<List<TreeAction>> actions() {
        Arbitrary<TreeAction.Kind> kinds = Arbitraries.frequency(
                Tuple.of(12, TreeAction.Kind.SET),
                Tuple.of(7, TreeAction.Kind.REMOVE),
                Tuple.of(3, TreeAction.Kind.SAVE),
                Tuple.of(1, TreeAction.Kind.PRUNE),
                Tuple.of(1, TreeAction.Kind.ASK_FOR_THE_WORKING_HASH),
                Tuple.of(1, TreeAction.Kind.ROLL_BACK),
                Tuple.of(1, TreeAction.Kind.RESTART));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 9))
                .as(TreeAction::new)
                .withoutEdgeCases()
                .list()
                .ofMaxSize(150);
    }

    @Provide
    Arbitrary<Integer> bounds() {
        return Arbitraries.integers().between(-1, 61);
    }

    /** The tree of the model, and what it is compared with. */
    private static final class Twins {
        private static final String STORE = "any";

        private final SavePolicy policy;
        private final TreeOptions options;
        private MemoryNodeStore nodes = new MemoryNodeStore();
        private IavlTree tree;
        private NavigableMap<byte[], byte[]> map = new TreeMap<>(Arrays::compareUnsigned);
        private NavigableMap<byte[], byte[]> savedMap = new TreeMap<>(Arrays::compareUnsigned);
        private ReferenceTree plain = ReferenceTree.empty();
        private ReferenceTree savedPlain = plain.copy();
        private final NavigableMap<Long, NavigableMap<byte[], byte[]>> kept = new TreeMap<>();

        private Twins(SavePolicy policy, TreeOptions options) {
            this.policy = policy;
            this.options = options;
            boot();
        }

        private void apply(TreeAction action) {
            byte[] key = key(action.key());
            switch (action.kind()) {
                case SET -> {
                    byte[] value = {(byte) action.value()};
                    assertThat(tree.set(key, value)).isEqualTo(map.put(key, value) != null);
                    plain.set(key, value);
                }
                case REMOVE -> {
                    assertThat(tree.remove(key)).isEqualTo(map.remove(key));
                    plain.remove(key);
                }
                case ASK_FOR_THE_WORKING_HASH -> assertThat(tree.workingHash()).isEqualTo(plain.workingHash());
                case SAVE -> {
                    byte[] expected = plain.workingHash();
                    plain.save();
                    savedPlain = plain.copy();
                    savedMap = new TreeMap<>(map);
                    assertThat(tree.saveVersion()).isEqualTo(expected);
                    kept.put(tree.version(), savedMap);
                }
                case PRUNE -> {
                    long last = tree.version() - 1 - action.value();
                    if (last > 0) {
                        tree.deleteVersionsTo(last);
                        kept.headMap(last, true).clear();
                    }
                }
                case ROLL_BACK -> {
                    tree.rollback();
                    forgetChanges();
                }
                case RESTART -> {
                    nodes = new MemoryNodeStore(nodes.image());
                    boot();
                    forgetChanges();
                }
            }
        }

        private void compare(int from, int to) {
            Range range = new Range(from < 0 ? null : key(from), to < 0 ? null : key(to));
            NavigableMap<byte[], byte[]> expected = new TreeMap<>(map);
            expected.keySet().removeIf(key -> !range.contains(key));
            assertThat(keys(tree.iterate(range, Direction.ASCENDING))).containsExactlyElementsOf(expected.keySet());
            assertThat(keys(tree.iterate(range, Direction.DESCENDING)))
                    .containsExactlyElementsOf(expected.descendingKeySet());
            for (int i = 0; i <= 60; i++) {
                assertThat(tree.get(key(i))).isEqualTo(map.get(key(i)));
                assertThat(tree.has(key(i))).isEqualTo(map.containsKey(key(i)));
            }
            assertThat(tree.size()).isEqualTo(map.size());
            assertThat(tree.workingHash()).isEqualTo(plain.workingHash());
            compareKept();
        }

        /** Every version that was not pruned is whole, by its records, and holds what it held; no other is there. */
        private void compareKept() {
            KeptVersions records = new KeptVersions(nodes.image().content());
            assertThat(tree.firstVersion()).isEqualTo(kept.isEmpty() ? 0 : kept.firstKey());
            kept.forEach((version, content) -> {
                assertThat(records.firstMissing(STORE, version)).isEmpty();
                IavlTree old = IavlTree.loadAt(
                        version,
                        STORE,
                        nodes,
                        new BatchWriter(nodes, policy, Simulation.quiet()),
                        new TreeOptions(false, 1));
                assertThat(keys(old.iterate(Range.ALL, Direction.ASCENDING)))
                        .containsExactlyElementsOf(content.keySet());
            });
        }

        private void boot() {
            tree = IavlTree.load(STORE, nodes, new BatchWriter(nodes, policy, Simulation.quiet()), options);
        }

        private void forgetChanges() {
            map = new TreeMap<>(savedMap);
            plain = savedPlain.copy();
        }

        private static List<byte[]> keys(Iterator<KeyValue> entries) {
            List<byte[]> keys = new ArrayList<>();
            entries.forEachRemaining(entry -> keys.add(entry.key()));
            return keys;
        }

        /** Keys of one and two bytes, above and below 0x80, some a prefix of others. */
        private static byte[] key(int i) {
            byte first = (byte) (i / 3 * 12);
            return i % 3 == 0 ? new byte[] {first} : new byte[] {first, (byte) (i % 3 == 1 ? 0 : 0xff)};
        }
    }
}
