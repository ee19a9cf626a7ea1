package dev.hangover.model.cosmos.iavl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.iavl.node.NodeKey;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.store.Disk;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.SavePolicy;
import dev.hangover.model.cosmos.store.Text;
import dev.hangover.model.cosmos.store.memory.MemoryNodeStore;
import dev.hangover.model.cosmos.store.record.SavedRoot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PruningTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9})
    void onlyWhatTheKeptVersionsUseIsLeft(int step) {
        for (Disk disk : List.of(new Disk.Memory(), new Disk.Files(folder))) {
            try (NodeStore nodes = disk.create()) {
                IavlTree tree = Trees.load(nodes, SavePolicy.ATOMIC);
                Choices choices = Choices.seeded(step);
                List<List<String>> contents = new ArrayList<>();
                for (int version = 1; version <= 40; version++) {
                    change(tree, choices);
                    tree.saveVersion();
                    contents.add(Text.entries(tree.iterate(Range.ALL, Direction.ASCENDING)));
                    if (version % step == 0 && version > 3) {
                        tree.deleteVersionsTo(version - 3);
                        assertThat(filed(nodes)).isEqualTo(used(nodes, version - 2, version));
                    }
                }
                for (long version = tree.firstVersion(); version <= 40; version++) {
                    IavlTree old = Trees.loadAt(version, nodes, SavePolicy.ATOMIC, Simulation.quiet());
                    assertThat(Text.entries(old.iterate(Range.ALL, Direction.ASCENDING)))
                            .isEqualTo(contents.get((int) version - 1));
                }
            }
        }
    }

    @Test
    void aPrunedVersionIsGoneAlsoAfterARestart() {
        MemoryNodeStore nodes = new MemoryNodeStore();
        IavlTree tree = Trees.load(nodes, SavePolicy.ATOMIC);
        for (int i = 0; i < 10; i++) {
            Trees.set(tree, "k" + i, "v");
            tree.saveVersion();
        }
        tree.deleteVersionsTo(6);
        IavlTree restarted = Trees.load(new MemoryNodeStore(nodes.image()), SavePolicy.ATOMIC);

        assertThat(tree.firstVersion()).isEqualTo(7);
        assertThat(restarted.firstVersion()).isEqualTo(7);
        assertThatThrownBy(() -> Trees.loadAt(6, nodes, SavePolicy.ATOMIC, Simulation.quiet()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("versions 7 to 10");
    }

    @Test
    void theLatestVersionCannotBePruned() {
        IavlTree tree = Trees.load(new MemoryNodeStore(), SavePolicy.ATOMIC);
        tree.saveVersion();

        assertThatThrownBy(() -> tree.deleteVersionsTo(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRootThatLaterVersionsReferToOutlivesItsVersion() {
        MemoryNodeStore nodes = new MemoryNodeStore();
        IavlTree tree = Trees.load(nodes, SavePolicy.ATOMIC);
        Trees.set(tree, "a", "1");
        Trees.set(tree, "b", "2");
        for (int i = 0; i < 4; i++) {
            tree.saveVersion();
        }
        tree.deleteVersionsTo(2);

        assertThat(nodes.nodeKeys(Trees.STORE, 0))
                .containsExactly(
                        new NodeKey(1, 0), new NodeKey(1, 2), new NodeKey(1, 3), NodeKey.root(3), NodeKey.root(4));
        assertThat(Trees.get(Trees.load(new MemoryNodeStore(nodes.image()), SavePolicy.ATOMIC), "b"))
                .isEqualTo("2");
    }

    private static void change(IavlTree tree, Choices choices) {
        if (choices.choose("empties", 12) == 0) {
            Text.entries(tree.iterate(Range.ALL, Direction.ASCENDING))
                    .forEach(entry -> tree.remove(Text.bytes(entry.substring(0, entry.indexOf('=')))));
        }
        for (int i = choices.choose("changes", 6); i > 0; i--) {
            String key = "k" + choices.choose("key", 20);
            if (choices.choose("remove", 3) == 0) {
                tree.remove(Text.bytes(key));
            } else {
                Trees.set(tree, key, "v" + choices.choose("value", 100));
            }
        }
    }

    private static Set<NodeKey> filed(NodeStore nodes) {
        return new TreeSet<>(nodes.nodeKeys(Trees.STORE, 0));
    }

    /** Everything that can be reached from the roots of these versions, and their root records. */
    private static Set<NodeKey> used(NodeStore nodes, long first, long last) {
        Set<NodeKey> used = new TreeSet<>();
        for (long version = first; version <= last; version++) {
            used.add(NodeKey.root(version));
            SavedRoot root = nodes.root(Trees.STORE, version);
            if (root instanceof SavedRoot.Own own) {
                reach(nodes, own.node(), used);
            } else if (root instanceof SavedRoot.Reference reference) {
                reach(nodes, nodes.nodes(Trees.STORE).node(reference.target()), used);
            }
        }
        return used;
    }

    private static void reach(NodeStore nodes, IavlNode node, Set<NodeKey> used) {
        used.add(nodes.filed(Trees.STORE, node.at()).orElseThrow());
        if (!node.isLeaf()) {
            reach(nodes, node.left(), used);
            reach(nodes, node.right(), used);
        }
    }
}
