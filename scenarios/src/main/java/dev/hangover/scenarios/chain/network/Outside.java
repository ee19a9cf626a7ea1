package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.run.Comparison;
import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.run.Machine;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.consensus.BlockLog;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.workload.Block;
import dev.hangover.model.workload.BlockSource;
import dev.hangover.model.workload.Tx;
import dev.hangover.scenarios.chain.node.NodeSubject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A node, and a receiver outside of it that takes its messages and never dies. Nothing decides on the node's inputs before they are
 * executed: those of a block that the kernel side did not commit are lost with the process, and come again in another order.
 * So a restarted node may lawfully get on in another way than the reference did, as long as no message has shown anything of the
 * first way. Sections are heights.
 */
public final class Outside implements Subject {
    /** The name of the node. */
    public static final String NODE = "ann";

    private final NodeSubject node;
    private final boolean early;
    private final Images blank;
    private final List<Invariant> invariants = new ArrayList<>();

    /** @param early whether messages leave the node before the commit of their block */
    public Outside(NodeSubject node, boolean early) {
        this.node = node;
        this.early = early;
        this.blank = images(node.blank(), LogImage.empty());
        this.invariants.add(new UnacknowledgedKept());
        node.invariants().forEach(ofOne -> invariants.add(new PerNode(ofOne, List.of(NODE))));
    }

    /** What is durable on both sides. */
    static Images images(Images disks, LogImage inbox) {
        Map<String, Image> all = new TreeMap<>();
        NodeImages.add(all, NODE, disks, Optional.empty());
        all.put(Inbox.STORE, inbox);
        return Images.of(all);
    }

    @Override
    public String sectionWord() {
        return NodeSubject.WORDS.numbered();
    }

    @Override
    public List<String> lanes() {
        return List.of(NODE, Inbox.STORE);
    }

    @Override
    public List<String> versioned() {
        return node.versioned().stream()
                .map(store -> NodeImages.store(NODE, store))
                .toList();
    }

    @Override
    public SortedMap<String, Long> versions(Images images) {
        SortedMap<String, Long> versions = new TreeMap<>();
        node.versions(NodeImages.disks(images, NODE))
                .forEach((store, version) -> versions.put(NodeImages.store(NODE, store), version));
        return versions;
    }

    @Override
    public String effectsStore() {
        return NodeImages.store(NODE, MultiStore.NAME);
    }

    @Override
    public Images blank() {
        return blank;
    }

    @Override
    public Machine load(Simulation simulation, Images images) {
        Images disks = NodeImages.disks(images, NODE);
        BlockSource inputs = node.versions(disks).values().stream().allMatch(at -> at == logged(disks))
                ? node.blocks()
                : comingAgain(logged(disks));
        return new OutsideMachine(
                simulation,
                node.with(inputs),
                images,
                new Inbox((LogImage) images.get(Inbox.STORE), simulation),
                early);
    }

    @Override
    public List<Invariant> invariants() {
        return List.copyOf(invariants);
    }

    @Override
    public Comparison compare(long section, Images expected, Images actual) {
        return expected.sameContent(actual) ? Comparison.SAME : Comparison.LAWFUL;
    }

    @Override
    public String window(Images images) {
        return NodeImages.windowOfTheDead(node, List.of(NODE), images);
    }

    @Override
    public SortedMap<String, Boundary> aliases() {
        return NodeImages.aliases(node, List.of(NODE));
    }

    /** The inputs of this height in the opposite order. */
    private BlockSource comingAgain(long lost) {
        return height -> {
            Block first = node.blocks().block(height);
            if (height != lost) {
                return first;
            }
            List<Tx> reversed = new ArrayList<>(first.txs());
            Collections.reverse(reversed);
            return new Block(height, reversed);
        };
    }

    private static long logged(Images disks) {
        return BlockLog.height((LogImage) disks.get(BlockLog.STORE));
    }
}
