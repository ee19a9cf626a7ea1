package dev.hangover.scenarios.bench;

import dev.hangover.harness.run.Reference;
import dev.hangover.harness.run.RunListener;
import dev.hangover.harness.run.RunSettings;
import dev.hangover.harness.run.Runs;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.conditions.NodeConditions;
import dev.hangover.model.cosmos.app.Abci;
import dev.hangover.model.cosmos.app.Genesis;
import dev.hangover.model.host.HostDesigns;
import dev.hangover.model.node.BlankDisks;
import dev.hangover.model.node.Node;
import dev.hangover.model.node.NodeSettings;
import dev.hangover.model.node.TranscriptRetention;
import dev.hangover.model.swingstore.KernelStorage;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import dev.hangover.model.workload.ActionKind;
import dev.hangover.model.workload.DrawnBlocks;
import dev.hangover.scenarios.chain.node.NodeFactory;
import dev.hangover.scenarios.chain.node.NodeSubject;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The chain on which figures about runs are measured: actions of all kinds, design {@code guarded}, databases in memory, and
 * from the beginning some keys in the swing-store that no transaction touches, so that it has its intended size.
 */
final class StandardChain {
    private static final int ACTIONS = 10;
    // As in scenario three-windows: a workload that the chain keeps up with, so that no queue grows.
    private static final long SEED = 0x2a;
    private static final String WORKLOAD = "workload-0";
    private static final int UNTOUCHED_KEYS = 25;
    private static final int UNTOUCHED_BYTES = 3_600;

    private final NodeSettings settings;
    private final Images blank;
    private final int actions;

    StandardChain() {
        this("guarded", ACTIONS);
    }

    /** The same with another design, or with more or fewer actions in a block. */
    StandardChain(String design, int actions) {
        this.actions = actions;
        SortedMap<ActionKind, Integer> mix = new TreeMap<>();
        for (ActionKind kind : ActionKind.values()) {
            mix.put(kind, 1);
        }
        settings = new NodeSettings(
                HostDesigns.find(StandardChain.class.getClassLoader()).get(design),
                new DrawnBlocks(Choices.seeded(SEED).fork(WORKLOAD), actions, mix),
                Genesis.standard(),
                NodeConditions.normal(),
                Abci.LEGACY,
                TranscriptRetention.OPERATIONAL);
        SortedMap<String, Image> disks = new TreeMap<>(BlankDisks.images().byStore());
        disks.put(SqlImage.STORE_NAME, untouchedKeys());
        blank = Images.of(disks);
    }

    /** The node as a subject. */
    NodeSubject subject() {
        return new NodeSubject(settings, NodeFactory.memory(), blank);
    }

    /** Its run without faults, with room for faults in this many blocks. */
    static Reference reference(NodeSubject subject, int blocks) {
        return Runs.reference(subject, new RunSettings(blocks, true), RunListener.NONE);
    }

    /** The same node without an observer and without faults: no boundaries, no trace, no images. Not yet started. */
    Node bare(Images disks) {
        return Node.inMemory(Simulation.quiet(), settings, disks);
    }

    /** Executes all blocks up to a height without an observer. */
    void bareRun(int height) {
        Node node = bare(blank);
        node.start();
        while (node.finished() < height) {
            node.step();
        }
        node.abandon();
    }

    /** What was measured on: actions in a block, and the mean size of the swing-store. */
    String describe(Reference reference) {
        double bytes = 0;
        for (long height = 1; height <= reference.last(); height++) {
            Images images = reference.imagesAfter(height).orElseThrow();
            bytes += ((SqlImage) images.get(SqlImage.STORE_NAME)).bytes();
        }
        return String.format(
                Locale.ROOT, "%d actions a block, a swing-store of %.2f MB", actions, bytes / reference.last() / 1e6);
    }

    private static SqlImage untouchedKeys() {
        SwingStore store = SwingStore.open(DatabaseLocation.memory(), SwingStoreOptions.defaults(), Simulation.quiet());
        KernelStorage kernel = store.kernelStorage();
        for (int i = 0; i < UNTOUCHED_KEYS; i++) {
            kernel.kvStore().set("local.untouched." + i, Integer.toString(i).repeat(UNTOUCHED_BYTES));
        }
        store.hostStorage().commit();
        SqlImage image = store.image();
        store.abandon();
        return image;
    }
}
