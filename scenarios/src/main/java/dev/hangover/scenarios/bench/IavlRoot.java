package dev.hangover.scenarios.bench;

import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.iavl.IavlTree;
import dev.hangover.model.cosmos.iavl.TreeOptions;
import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.iavl.node.NodeHasher;
import dev.hangover.model.cosmos.iavl.node.WorkingTree;
import dev.hangover.model.cosmos.store.BatchWriter;
import dev.hangover.model.cosmos.store.SavePolicy;
import dev.hangover.model.cosmos.store.memory.MemoryNodeStore;
import dev.hangover.model.cosmos.store.record.SavedRoot;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * 10,000 sets on a tree of 100,000 leaves and the root, against the same number of node hashes bare: a SHA-256 for each new
 * inner node, and for each new leaf one over its value and one over the leaf, all over as many bytes as in the tree.
 */
final class IavlRoot {
    private static final int LEAVES = 100_000;
    private static final int SETS = 10_000;
    private static final int KEY_BYTES = 16;
    private static final int VALUE_BYTES = 100;
    // Height, size and version, and twice a length and a hash.
    private static final int INNER_BYTES = 1 + 3 + 1 + 2 * 33;
    private static final int LEAF_BYTES = 1 + 1 + 1 + 1 + KEY_BYTES + 33;

    static final Figure FIGURE = new Figure(
            "iavl-root",
            "10,000 IAVL sets on 100,000 leaves and the root, against as many SHA-256 node hashes",
            4.0,
            () -> {
                IavlRoot sets = new IavlRoot();
                return new Measurement(Rounds.MANY.median(sets::draw, sets::set, sets::hash), "");
            });

    private final Choices choices = Choices.seeded(LEAVES);
    private final MessageDigest sha256 = NodeHasher.sha256();
    private final IavlTree tree;
    private final IavlNode root;
    private final WorkingTree twin;
    private final List<byte[]> keys = new ArrayList<>();
    private final List<byte[]> values = new ArrayList<>();
    private final byte[] leaf = bytes(LEAF_BYTES);
    private final byte[] inner = bytes(INNER_BYTES);
    private int newInner;

    private IavlRoot() {
        MemoryNodeStore nodes = new MemoryNodeStore();
        BatchWriter batch = new BatchWriter(nodes, SavePolicy.ATOMIC, Simulation.quiet());
        tree = IavlTree.load("bench", nodes, batch, TreeOptions.DEFAULT);
        for (int i = 0; i < LEAVES; i++) {
            tree.set(bytes(KEY_BYTES), bytes(VALUE_BYTES));
        }
        tree.saveVersion();
        root = ((SavedRoot.Own) nodes.root("bench", tree.version())).node();
        twin = new WorkingTree(root);
    }

    private void draw() {
        tree.rollback();
        keys.clear();
        values.clear();
        for (int i = 0; i < SETS; i++) {
            keys.add(bytes(KEY_BYTES));
            values.add(bytes(VALUE_BYTES));
        }
        twin.reset(root);
        for (int i = 0; i < SETS; i++) {
            twin.set(keys.get(i), values.get(i));
        }
        newInner = unsavedInner(twin.root());
        twin.reset(root);
    }

    private void set() {
        for (int i = 0; i < SETS; i++) {
            tree.set(keys.get(i), values.get(i));
        }
        tree.workingHash();
    }

    private void hash() {
        for (byte[] value : values) {
            sha256.digest(value);
            sha256.digest(leaf);
        }
        for (int i = 0; i < newInner; i++) {
            sha256.digest(inner);
        }
    }

    private static int unsavedInner(IavlNode node) {
        return node.isSaved() || node.isLeaf() ? 0 : 1 + unsavedInner(node.left()) + unsavedInner(node.right());
    }

    private byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) choices.choose("byte", 256);
        }
        return bytes;
    }
}
