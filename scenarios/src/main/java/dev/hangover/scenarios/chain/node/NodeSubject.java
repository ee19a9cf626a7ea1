package dev.hangover.scenarios.chain.node;

import dev.hangover.harness.result.Difference;
import dev.hangover.harness.result.SectionWords;
import dev.hangover.harness.run.Comparison;
import dev.hangover.harness.run.Invariant;
import dev.hangover.harness.run.Machine;
import dev.hangover.harness.run.Subject;
import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.consensus.BlockLog;
import dev.hangover.model.consensus.WriteAheadLog;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.host.Bookkeeping;
import dev.hangover.model.host.ChainSend;
import dev.hangover.model.host.HostKeys;
import dev.hangover.model.node.BlankDisks;
import dev.hangover.model.node.Node;
import dev.hangover.model.node.NodeSettings;
import dev.hangover.model.statesync.StateSnapshot;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import dev.hangover.model.workload.Block;
import dev.hangover.model.workload.BlockSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A node of the model as a subject: sections are blocks. */
public final class NodeSubject implements Subject {
    /** What a section of a chain is called. */
    public static final SectionWords WORDS = new SectionWords("block", "height");

    // A missing end of height in the consensus log is made good by the next block; CometBFT v0.38 goes on without it.
    private static final List<String> COMPARED = Node.STORES.stream()
            .filter(store -> !store.equals(WriteAheadLog.STORE))
            .toList();

    /** The kernel's hash of all that it has written so far. */
    private static final String ACTIVITY_HASH = "kv.activityhash";

    private final NodeSettings settings;
    private final NodeFactory housing;
    private final Images blank;
    private final List<Invariant> invariants;
    private final Bookkeeping bookkeeping;

    /**
     * @param settings what the node is made with
     * @param housing where its databases live
     * @throws IllegalArgumentException when the design declares keys as its bookkeeping that cannot be
     */
    public NodeSubject(NodeSettings settings, NodeFactory housing) {
        this(settings, housing, BlankDisks.images());
    }

    /**
     * @param settings what the node is made with
     * @param housing where its databases live
     * @param blank what is on its disks before the chain begins
     */
    public NodeSubject(NodeSettings settings, NodeFactory housing, Images blank) {
        this.settings = settings;
        this.housing = housing;
        this.blank = blank;
        this.invariants = NodeInvariants.of(settings.genesis(), settings.pruning());
        this.bookkeeping = Bookkeeping.of(settings.design());
    }

    /** The same node, whose new blocks come from elsewhere. */
    public NodeSubject with(BlockSource blocks) {
        return new NodeSubject(settings.with(blocks), housing, blank);
    }

    /** Where new blocks come from. */
    public BlockSource blocks() {
        return settings.blocks();
    }

    @Override
    public String sectionWord() {
        return WORDS.numbered();
    }

    @Override
    public List<String> lanes() {
        return Lanes.ALL;
    }

    @Override
    public List<String> versioned() {
        return List.of(SqlImage.STORE_NAME, MultiStore.NAME);
    }

    @Override
    public SortedMap<String, Long> versions(Images images) {
        Heights heights = Heights.of(images);
        SortedMap<String, Long> versions = new TreeMap<>();
        versions.put(SqlImage.STORE_NAME, heights.sql());
        versions.put(MultiStore.NAME, heights.iavl());
        return versions;
    }

    @Override
    public String effectsStore() {
        return MultiStore.NAME;
    }

    @Override
    public Images blank() {
        return blank;
    }

    @Override
    public Machine load(Simulation simulation, Images images) {
        return new NodeMachine(housing.house(simulation, settings, images));
    }

    /**
     * A machine with empty disks, whose process makes it one that has finished the height of a snapshot and then has to be
     * stopped.
     *
     * @param simulation the life that the process will live
     * @param snapshot from another node
     * @param appHash what consensus knows of that height
     * @param hostKeys whether the host's own keys are populated
     */
    public Machine restoring(Simulation simulation, StateSnapshot snapshot, String appHash, boolean hostKeys) {
        return new RestoringMachine(housing.house(simulation, settings, blank), snapshot, appHash, hostKeys);
    }

    @Override
    public List<Invariant> invariants() {
        return invariants;
    }

    @Override
    public Comparison compare(long section, Images expected, Images actual) {
        if (expected.sameContent(actual)) {
            return Comparison.SAME;
        }
        Optional<Difference> consensus = Optional.empty();
        Optional<Difference> local = Optional.empty();
        Optional<Difference> declared = Optional.empty();
        for (String store : COMPARED) {
            Image one = expected.get(store);
            Image other = actual.get(store);
            if (!one.sameContent(other)) {
                consensus = consensus.or(
                        () -> Comparison.first(store, section, readable(one.consensus()), readable(other.consensus())));
                SortedMap<String, String> expectedLocal = sorted(one.local());
                SortedMap<String, String> actualLocal = sorted(other.local());
                local = local.or(
                        () -> Comparison.first(store, section, part(expectedLocal, false), part(actualLocal, false)));
                declared = declared.or(
                        () -> Comparison.first(store, section, part(expectedLocal, true), part(actualLocal, true)));
            }
        }
        Comparison found = new Comparison(consensus, local, declared);
        boolean sameRounds = expected.get(BlockLog.STORE).sameContent(actual.get(BlockLog.STORE));
        return found.same() && !sameRounds ? Comparison.LAWFUL : found;
    }

    @Override
    public String window(Images images) {
        return Window.of(images).word();
    }

    @Override
    public SortedMap<String, Boundary> aliases() {
        return Window.aliases();
    }

    /** The keys that the design declares to be its bookkeeping, or all others. */
    private SortedMap<String, String> part(SortedMap<String, String> content, boolean declared) {
        SortedMap<String, String> part = new TreeMap<>(content);
        part.keySet().removeIf(key -> bookkeeping.includes(key) != declared);
        return part;
    }

    /**
     * Entries before hashes of all entries: what differs says more than that something differs. In which round a block was
     * decided may differ; whether the node then does what was decided is for the invariants.
     */
    private static SortedMap<String, String> readable(SortedMap<String, String> content) {
        SortedMap<String, String> readable = new TreeMap<>();
        content.forEach((key, value) -> readable.put(
                isHashOfAll(key) ? "~ " + key : key, BlockLog.isBlock(key) ? Block.withoutRound(value) : value));
        return readable;
    }

    private static boolean isHashOfAll(String key) {
        return key.equals("apphash") || key.endsWith(".root") || key.endsWith(ACTIVITY_HASH);
    }

    /** Export batches and device sends interleave by schedule: the saved list is compared as two lists. */
    private static SortedMap<String, String> sorted(SortedMap<String, String> content) {
        String saved = content.get(HostKeys.CHAIN_SENDS);
        if (saved == null) {
            return content;
        }
        SortedMap<String, String> sorted = new TreeMap<>(content);
        sorted.remove(HostKeys.CHAIN_SENDS);
        Map<Boolean, List<ChainSend>> parts = ChainSend.read(saved).stream()
                .collect(Collectors.partitioningBy(send -> send.message().isExport()));
        sorted.put(HostKeys.CHAIN_SENDS + " (export data)", ChainSend.write(parts.get(true)));
        sorted.put(HostKeys.CHAIN_SENDS + " (sends)", ChainSend.write(parts.get(false)));
        return sorted;
    }
}
