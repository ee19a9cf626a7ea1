package dev.hangover.model.cosmos.iavl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.SimulatedCrash;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.store.CosmosBoundaries;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.SavePolicy;
import dev.hangover.model.cosmos.store.StrikeAt;
import dev.hangover.model.cosmos.store.Text;
import dev.hangover.model.cosmos.store.memory.MemoryNodeStore;
import dev.hangover.model.cosmos.store.record.FastEntry;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a kill within one large save leaves behind when it is split, as in cosmos/iavl v1.2.2, and when it is not. */
class SplitSaveTest {
    private static final int KEYS = 600;
    private static final String LARGE = "x".repeat(500);

    @Test
    void indexWithoutItsVersionIsStaleAndNobodyNotices() {
        IavlImage crashed = crashAfter(1);
        IavlTree tree = boot(crashed, SavePolicy.SPLIT);

        // The first batch holds puts only: iterators already see them, point reads see that they are newer.
        assertThat(iterated(tree, "k000")).isEqualTo(LARGE);
        assertThat(Trees.get(tree, "k000")).isEqualTo("old");
        assertThat(crashed.local()).containsKey("bank.index");
        change(tree);
        assertThat(tree.saveVersion()).isEqualTo(uncrashedHash());
    }

    @Test
    void deletionsThatReachedTheIndexAloneMakePointReadsWrong() {
        MemoryNodeStore nodes = new MemoryNodeStore(before(SavePolicy.SPLIT));
        IavlTree tree = Trees.loadAt(1, nodes, SavePolicy.SPLIT, StrikeAt.at(CosmosBoundaries.BATCH, 1));
        for (int i = 0; i < KEYS; i++) {
            tree.remove(key(i));
        }
        // Deletions alone do not fill a batch; one large new key in front of them moves the gap behind some.
        tree.set(Text.bytes("a"), Text.bytes("x".repeat(96_000)));
        assertThatThrownBy(tree::saveVersion).isInstanceOf(SimulatedCrash.class);

        IavlTree restarted = boot(nodes.image(), SavePolicy.SPLIT);

        assertThat(restarted.has(key(0))).isTrue();
        assertThat(Trees.get(restarted, "k000")).isNull();
        assertThat(Trees.get(restarted, "k599")).isEqualTo("old");
    }

    @Test
    void indexWithItsVersionButNoNodesIsBuiltAnew() {
        IavlImage whole = indexOnly();
        IavlTree tree = boot(whole, SavePolicy.SPLIT);

        assertThat(iterated(tree, "k000")).isEqualTo("old");
        assertThat(Trees.get(tree, "k000")).isEqualTo("old");
        change(tree);
        assertThat(tree.saveVersion()).isEqualTo(uncrashedHash());
    }

    @Test
    void nodesWithoutTheRootReadWellButCanNeverBeSaved() {
        IavlImage crashed = crashAfter(lastGap());
        IavlTree tree = boot(crashed, SavePolicy.SPLIT);

        assertThat(Trees.get(tree, "k000")).isEqualTo("old");
        assertThat(crashed.local())
                .hasEntrySatisfying("bank.ahead.2", state -> assertThat(state).startsWith("cut off"));
        change(tree);
        assertThat(tree.workingHash()).isEqualTo(uncrashedHash());
        assertThatThrownBy(tree::saveVersion)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("version 2: version does not exist");
        assertThatThrownBy(() -> Trees.load(new MemoryNodeStore(crashed), SavePolicy.SPLIT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("version does not exist");
    }

    @Test
    void overwritingFromTheVersionBeforeHealsNodesWithoutTheRoot() {
        IavlTree tree = boot(crashAfter(lastGap()), SavePolicy.SPLIT);
        tree.overwriteFrom(1);

        assertThat(iterated(tree, "k000")).isEqualTo("old");
        change(tree);
        assertThat(tree.saveVersion()).isEqualTo(uncrashedHash());
    }

    @Test
    void everythingOnDiskMakesTheReplayedSaveANoOp() {
        MemoryNodeStore nodes = new MemoryNodeStore(before(SavePolicy.SPLIT));
        IavlTree first = Trees.loadAt(1, nodes, SavePolicy.SPLIT, Simulation.quiet());
        change(first);
        first.saveVersion();
        IavlImage saved = nodes.image();

        IavlTree replay = boot(nodes.image(), SavePolicy.SPLIT);
        change(replay);

        assertThat(replay.saveVersion()).isEqualTo(first.hash());
        assertThat(nodes.image().fingerprint()).isEqualTo(saved.fingerprint());
        Trees.set(first, "next", "value");
        Trees.set(replay, "next", "value");
        assertThat(replay.saveVersion()).isEqualTo(first.saveVersion());
    }

    @Test
    void aSaveThatIsOneBatchHasNoGapToDieIn() {
        MemoryNodeStore nodes = new MemoryNodeStore(before(SavePolicy.ATOMIC));
        IavlTree tree = Trees.loadAt(1, nodes, SavePolicy.ATOMIC, StrikeAt.any(1));
        change(tree);

        assertThat(tree.saveVersion()).isEqualTo(uncrashedHash());
    }

    @Test
    void halfASaveThatAnotherPolicyLeftIsNoVersionForAnAtomicTree() {
        IavlTree tree = boot(crashAfter(lastGap()), SavePolicy.ATOMIC);

        assertThat(tree.latestVersion()).isEqualTo(1);
        change(tree);
        assertThat(tree.saveVersion()).isEqualTo(uncrashedHash());
    }

    private static IavlTree boot(IavlImage image, SavePolicy policy) {
        return Trees.loadAt(1, new MemoryNodeStore(image), policy, Simulation.quiet());
    }

    private static IavlImage before(SavePolicy policy) {
        MemoryNodeStore nodes = new MemoryNodeStore();
        IavlTree tree = Trees.load(nodes, policy);
        for (int i = 0; i < KEYS; i++) {
            tree.set(key(i), Text.bytes("old"));
        }
        tree.saveVersion();
        return nodes.image();
    }

    private static void change(IavlTree tree) {
        for (int i = 0; i < KEYS; i += 2) {
            tree.set(key(i), Text.bytes(LARGE));
        }
        tree.remove(Text.bytes("k001"));
    }

    private static IavlImage crashAfter(int batches) {
        MemoryNodeStore nodes = new MemoryNodeStore(before(SavePolicy.SPLIT));
        IavlTree tree = Trees.loadAt(1, nodes, SavePolicy.SPLIT, StrikeAt.at(CosmosBoundaries.BATCH, batches));
        change(tree);
        assertThatThrownBy(tree::saveVersion).isInstanceOf(SimulatedCrash.class);
        return nodes.image();
    }

    /** The number of gaps in the save of the change, of which the last one lies between nodes. */
    private static int lastGap() {
        int gaps = 0;
        while (true) {
            MemoryNodeStore nodes = new MemoryNodeStore(before(SavePolicy.SPLIT));
            IavlTree tree = Trees.loadAt(1, nodes, SavePolicy.SPLIT, StrikeAt.at(CosmosBoundaries.BATCH, gaps + 1));
            change(tree);
            try {
                tree.saveVersion();
                return gaps;
            } catch (SimulatedCrash crash) {
                gaps++;
            }
        }
    }

    /** A save of which the index with its version made it to disk and no node did. */
    private static IavlImage indexOnly() {
        MemoryNodeStore nodes = new MemoryNodeStore(before(SavePolicy.SPLIT));
        List<StoreRecord> index = new ArrayList<>();
        for (int i = 0; i < KEYS; i += 2) {
            index.add(new StoreRecord.FastPut(Trees.STORE, new FastEntry(key(i), 2, Text.bytes(LARGE))));
        }
        index.add(new StoreRecord.FastDeletion(Trees.STORE, Text.bytes("k001")));
        index.add(new StoreRecord.IndexVersion(Trees.STORE, 2));
        nodes.write(index);
        return nodes.image();
    }

    private static byte[] uncrashedHash() {
        IavlTree tree = boot(before(SavePolicy.ATOMIC), SavePolicy.ATOMIC);
        change(tree);
        return tree.workingHash();
    }

    private static String iterated(IavlTree tree, String key) {
        return Text.text(tree.iterate(new Range(Text.bytes(key), null), Direction.ASCENDING)
                .next()
                .value());
    }

    private static byte[] key(int i) {
        return Text.bytes(String.format(Locale.ROOT, "k%03d", i));
    }
}
