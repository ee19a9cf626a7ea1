package dev.hangover.scenarios.chain.network;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.run.Comparison;
import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.run.Machine;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.scenarios.chain.node.NodeSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Three nodes that one consensus feeds with the same blocks, and perhaps a fourth that is restored from a snapshot and goes
 * on with them. A fault strikes one of them; the others live on, and are what it is compared with. Sections are heights.
 * That the nodes could fail to agree on a block is left out.
 *
 * <p>That a restored node has the others' consensus content needs no rule of its own: its trees have their AppHash, and hold
 * the export data of its own swing-store.
 */
public final class Validators implements Subject {
    /** Their names, in the order in which they work. */
    public static final List<String> NAMES = List.of("ann", "bob", "cho", StateSyncNode.NAME);

    private static final List<String> FOUNDERS = NAMES.subList(0, 3);

    private final NodeSubject node;
    private final Optional<StateSyncNode> newcomer;
    private final List<String> names;
    private final Images blank;
    private final List<Invariant> invariants = new ArrayList<>();

    /**
     * @param node what each of them is
     * @param newcomer whether one comes later
     */
    public Validators(NodeSubject node, Optional<StateSyncNode> newcomer) {
        this.node = node;
        this.newcomer = newcomer;
        this.names = newcomer.isPresent() ? NAMES : FOUNDERS;
        Map<String, Image> disks = new TreeMap<>();
        names.forEach(name -> NodeImages.add(disks, name, node.blank(), Optional.empty()));
        this.blank = Images.of(disks);
        this.invariants.add(new EqualAppHash(names));
        node.invariants().forEach(ofOne -> invariants.add(new PerNode(ofOne, names)));
    }

    @Override
    public String sectionWord() {
        return NodeSubject.WORDS.numbered();
    }

    @Override
    public List<String> lanes() {
        return names;
    }

    @Override
    public List<String> versioned() {
        return names.stream()
                .flatMap(name -> node.versioned().stream().map(store -> NodeImages.store(name, store)))
                .toList();
    }

    /** Those of a newcomer only when it takes part: how far all have come is how far the last of them has. */
    @Override
    public SortedMap<String, Long> versions(Images images) {
        SortedMap<String, Long> versions = new TreeMap<>();
        for (String name : names) {
            Images disks = NodeImages.disks(images, name);
            if (FOUNDERS.contains(name) || StateSyncNode.takesPart(disks)) {
                node.versions(disks).forEach((store, version) -> versions.put(NodeImages.store(name, store), version));
            }
        }
        return versions;
    }

    /** That of the founder that goes last. */
    @Override
    public String effectsStore() {
        return NodeImages.store(FOUNDERS.get(FOUNDERS.size() - 1), MultiStore.NAME);
    }

    @Override
    public Images blank() {
        return blank;
    }

    @Override
    public Machine load(Simulation simulation, Images images) {
        return new ValidatorsMachine(
                new NetworkNodes(names.stream()
                        .map(name -> new NetworkNode(name, node, simulation, true, images, FOUNDERS.contains(name)))
                        .toList()),
                newcomer);
    }

    @Override
    public List<Invariant> invariants() {
        return List.copyOf(invariants);
    }

    @Override
    public Comparison compare(long section, Images expected, Images actual) {
        Optional<Difference> consensus = Optional.empty();
        Optional<Difference> local = Optional.empty();
        Optional<Difference> declared = Optional.empty();
        for (String name : names) {
            Comparison one = node.compare(section, NodeImages.disks(expected, name), NodeImages.disks(actual, name));
            consensus = consensus.or(() -> one.consensus().map(difference -> NodeImages.of(name, difference)));
            local = local.or(() -> one.local().map(difference -> NodeImages.of(name, difference)));
            declared = declared.or(() -> one.declared().map(difference -> NodeImages.of(name, difference)));
        }
        return new Comparison(consensus, local, declared);
    }

    /** The window of the one that died. */
    @Override
    public String window(Images images) {
        return NodeImages.windowOfTheDead(node, names, images);
    }

    @Override
    public SortedMap<String, Boundary> aliases() {
        return NodeImages.aliases(node, names);
    }
}
