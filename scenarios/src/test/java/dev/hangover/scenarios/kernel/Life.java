package dev.hangover.scenarios.kernel;

import dev.hangover.harness.memory.Memory;
import dev.hangover.harness.memory.Scope;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.conditions.NodeConditions;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.cosmos.app.Genesis;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.model.kernel.worker.WarehousePolicy;
import dev.hangover.model.node.BlankDisks;
import dev.hangover.model.node.Node;
import dev.hangover.model.node.NodeSettings;
import dev.hangover.model.node.TranscriptRetention;
import dev.hangover.model.workload.ActionKind;
import dev.hangover.model.workload.DrawnBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The life of one node: what it had on its disks and in RAM after each block. */
record Life(List<Images> disks, List<SortedMap<String, String>> ram) {
    private static final int ACTIONS = 8;

    /**
     * Lives through some blocks.
     *
     * @param restartsAfter heights after which the process is stopped and started again
     */
    static Life of(long seed, int blocks, WarehousePolicy workers, List<Integer> restartsAfter) {
        SortedMap<ActionKind, Integer> mix = new TreeMap<>();
        for (ActionKind kind : ActionKind.ordinary()) {
            mix.put(kind, 1);
        }
        NodeSettings settings = new NodeSettings(
                        HostDesigns.find(Life.class.getClassLoader()).get("guarded"),
                        new DrawnBlocks(Choices.seeded(seed), ACTIONS, mix),
                        Genesis.standard(),
                        NodeConditions.normal(),
                        Abci.LEGACY,
                        TranscriptRetention.ARCHIVAL)
                .with(workers);
        List<Images> disks = new ArrayList<>();
        List<SortedMap<String, String>> ram = new ArrayList<>();
        Node node = started(settings, BlankDisks.images());
        for (int height = 1; height <= blocks; height++) {
            node.step();
            disks.add(node.images());
            ram.add(heaps(node));
            if (restartsAfter.contains(height)) {
                node.stop();
                Images left = node.images();
                node.abandon();
                node = started(settings, left);
            }
        }
        node.abandon();
        return new Life(disks, ram);
    }

    /** The heap of every vat, and the mailbox, value by value. */
    private static SortedMap<String, String> heaps(Node node) {
        SortedMap<String, String> heaps = Memory.dump("node", node, Scope.BETWEEN_SECTIONS);
        heaps.keySet().removeIf(path -> !path.contains(".warehouse.workers") && !path.contains(".mailbox.peers"));
        return heaps;
    }

    private static Node started(NodeSettings settings, Images images) {
        Node node = Node.inMemory(Simulation.quiet(), settings, images);
        node.start();
        return node;
    }
}
