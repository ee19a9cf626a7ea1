package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.run.Comparison;
import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.run.Machine;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.scenarios.chain.node.NodeSubject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two chains of one node each, whose kernels write to each other through their mailboxes. Either can die at any boundary
 * while the other lives on. Sections are exchanges: how many blocks one takes depends on what was lost, so nodes are not
 * compared with the reference's; what counts is that in the end every message was in effect exactly once.
 *
 * <p>Left out: proofs of what a peer has committed, and peers that lie.
 */
public final class TwoKernels implements Subject {
    /** Their names, in the order in which they work. */
    public static final List<String> NAMES = List.of("ann", "bob");

    private static final String EXCHANGE = "exchange";

    private final NodeSubject node;
    private final boolean again;
    private final Images blank;

    /**
     * @param node what each of them is; its own blocks are not used
     * @param again whether a new connection sends again what is not acknowledged
     */
    public TwoKernels(NodeSubject node, boolean again) {
        this.node = node;
        this.again = again;
        Map<String, Image> disks = new TreeMap<>();
        NAMES.forEach(name -> NodeImages.add(disks, name, node.blank(), Optional.empty()));
        this.blank = Images.of(disks);
    }

    /** The other one. */
    static String peerOf(String name) {
        return NAMES.get(1 - NAMES.indexOf(name));
    }

    @Override
    public String sectionWord() {
        return "exchange";
    }

    @Override
    public List<String> lanes() {
        return NAMES;
    }

    /** Exchanges that are over. */
    @Override
    public List<String> versioned() {
        return List.of(EXCHANGE);
    }

    @Override
    public SortedMap<String, Long> versions(Images images) {
        SortedMap<String, Long> versions = new TreeMap<>();
        versions.put(EXCHANGE, Exchange.finished(images));
        return versions;
    }

    @Override
    public String effectsStore() {
        return EXCHANGE;
    }

    @Override
    public Images blank() {
        return blank;
    }

    @Override
    public Machine load(Simulation simulation, Images images) {
        return new TwoKernelsMachine(simulation, node, images, again);
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(new ExactlyOnce());
    }

    @Override
    public Comparison compare(long section, Images expected, Images actual) {
        return expected.sameContent(actual) ? Comparison.SAME : Comparison.LAWFUL;
    }

    @Override
    public String window(Images images) {
        return NodeImages.windowOfTheDead(node, NAMES, images);
    }

    @Override
    public SortedMap<String, Boundary> aliases() {
        return NodeImages.aliases(node, NAMES);
    }
}
