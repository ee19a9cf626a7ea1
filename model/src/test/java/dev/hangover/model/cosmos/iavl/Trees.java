package dev.hangover.model.cosmos.iavl;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.store.BatchWriter;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.SavePolicy;
import dev.hangover.model.cosmos.store.Text;

/** Trees for tests. */
final class Trees {
    static final String STORE = "bank";

    private Trees() {}

    static IavlTree load(NodeStore nodes, SavePolicy policy) {
        return loadAt(0, nodes, policy, Simulation.quiet());
    }

    static IavlTree loadAt(long version, NodeStore nodes, SavePolicy policy, Simulation simulation) {
        return loadAt(version, nodes, policy, simulation, TreeOptions.DEFAULT);
    }

    static IavlTree loadAt(
            long version, NodeStore nodes, SavePolicy policy, Simulation simulation, TreeOptions options) {
        return IavlTree.loadAt(version, STORE, nodes, new BatchWriter(nodes, policy, simulation), options);
    }

    static void set(IavlTree tree, String key, String value) {
        tree.set(Text.bytes(key), Text.bytes(value));
    }

    static String get(IavlTree tree, String key) {
        return Text.text(tree.get(Text.bytes(key)));
    }
}
