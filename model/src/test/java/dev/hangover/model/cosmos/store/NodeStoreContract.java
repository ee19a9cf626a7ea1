package dev.hangover.model.cosmos.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.harness.simulation.Fingerprint;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.model.cosmos.apphash.CommitInfo;
import dev.hangover.model.cosmos.apphash.StoreInfo;
import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.IavlNode;
import dev.hangover.model.cosmos.iavl.node.NodeKey;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.iavl.node.WorkingTree;
import dev.hangover.model.cosmos.store.record.FastEntry;
import dev.hangover.model.cosmos.store.record.SavedRoot;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind of node store does. */
abstract class NodeStoreContract {
    private static final String BANK = "bank";

    private Disk disk;
    private NodeStore store;

    abstract Disk disk();

    @BeforeEach
    void open() {
        disk = disk();
        store = disk.create();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNameThatWasNeverWrittenToHasNoRecords() {
        assertThat(store.latestNodeVersion(BANK)).isZero();
        assertThat(store.root(BANK, 1)).isInstanceOf(SavedRoot.Missing.class);
        assertThat(store.nodeKeys(BANK, 0)).isEmpty();
        assertThat(store.fast(BANK, new byte[0])).isNull();
        assertThat(store.indexVersion(BANK)).isEmpty();
        assertThat(store.latestCommit()).isZero();
        assertThat(store.commitInfo(1)).isEmpty();
    }

    @Test
    void nodesAreFoundUnderVersionAndNonce() {
        IavlNode root = saveTree(1, "a", "b", "c");

        IavlNode found = store.nodes(BANK).node(NodeKey.root(1));

        assertThat(found.size()).isEqualTo(3);
        assertThat(found.hash()).isEqualTo(root.hash());
        assertThat(new WorkingTree(found).find(Text.bytes("b")).value()).isEqualTo(Text.bytes("b"));
        assertThat(store.nodeKeys(BANK, 0)).hasSize(5).isSorted();
        assertThat(store.latestNodeVersion(BANK)).isEqualTo(1);
    }

    @Test
    void aMissingNodeIsRefused() {
        assertThatThrownBy(() -> store.nodes(BANK).node(NodeKey.root(7)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("7:1");
    }

    @Test
    void aRootThatWasFiledAgainIsFoundUnderItsOldKey() {
        IavlNode root = saveTree(1, "a", "b");
        store.write(List.of(
                new StoreRecord.NodeDeletion(BANK, NodeKey.root(1)),
                new StoreRecord.NodePut(BANK, NodeKey.root(1).reformatted(), root)));

        assertThat(store.nodes(BANK).node(NodeKey.root(1)).hash()).isEqualTo(root.hash());
        assertThat(store.nodes(BANK).node(NodeKey.root(1)).at()).isEqualTo(NodeKey.root(1));
        assertThat(store.filed(BANK, NodeKey.root(1))).contains(new NodeKey(1, 0));
        assertThat(store.root(BANK, 1)).isInstanceOf(SavedRoot.Missing.class);
    }

    @Test
    void rootRecordsOfAllKindsAreToldApart() {
        saveTree(1, "a");
        store.write(
                List.of(new StoreRecord.RootReference(BANK, 2, NodeKey.root(1)), new StoreRecord.EmptyRoot(BANK, 3)));

        assertThat(store.root(BANK, 1)).isInstanceOf(SavedRoot.Own.class);
        assertThat(store.root(BANK, 2)).isEqualTo(new SavedRoot.Reference(NodeKey.root(1)));
        assertThat(store.root(BANK, 3)).isEqualTo(new SavedRoot.Empty());
        assertThat(store.root(BANK, 4)).isEqualTo(new SavedRoot.Missing());
        assertThat(store.latestNodeVersion(BANK)).isEqualTo(3);
    }

    @Test
    void deletedRecordsAreGone() {
        saveTree(1, "a");
        store.write(List.of(new StoreRecord.EmptyRoot(BANK, 2)));
        store.write(List.of(new StoreRecord.NodeDeletion(BANK, NodeKey.root(2))));

        assertThat(store.latestNodeVersion(BANK)).isEqualTo(1);
        store.write(List.of(new StoreRecord.NodeDeletion(BANK, NodeKey.root(1))));
        assertThat(store.latestNodeVersion(BANK)).isZero();
    }

    @Test
    void indexEntriesComeInUnsignedOrderWithinTheRange() {
        List<StoreRecord> puts = new ArrayList<>();
        for (int key : new int[] {0x80, 0x00, 0xff, 0x7f, 0x01}) {
            puts.add(new StoreRecord.FastPut(BANK, new FastEntry(new byte[] {(byte) key}, 4, new byte[] {1})));
        }
        store.write(puts);
        store.write(
                List.of(new StoreRecord.IndexVersion(BANK, 4), new StoreRecord.FastDeletion(BANK, new byte[] {0x01})));

        assertThat(keys(Range.ALL, Direction.ASCENDING)).containsExactly(0x00, 0x7f, 0x80, 0xff);
        assertThat(keys(Range.ALL, Direction.DESCENDING)).containsExactly(0xff, 0x80, 0x7f, 0x00);
        Range middle = new Range(new byte[] {0x01}, new byte[] {(byte) 0xff});
        assertThat(keys(middle, Direction.ASCENDING)).containsExactly(0x7f, 0x80);
        assertThat(keys(middle, Direction.DESCENDING)).containsExactly(0x80, 0x7f);
        assertThat(store.fast(BANK, new byte[] {(byte) 0x80}).version()).isEqualTo(4);
        assertThat(store.indexVersion(BANK)).hasValue(4);
    }

    @Test
    void storesWhoseNamesBeginAlikeDoNotMix() {
        saveTree(1, "a");
        store.write(List.of(
                new StoreRecord.EmptyRoot("bank2", 9),
                new StoreRecord.FastPut("bank2", new FastEntry(Text.bytes("x"), 1, Text.bytes("y")))));

        assertThat(store.latestNodeVersion(BANK)).isEqualTo(1);
        assertThat(store.fast(BANK, Range.ALL, Direction.DESCENDING).hasNext()).isFalse();
        assertThat(store.nodeKeys(BANK, 0)).hasSize(1);
    }

    @Test
    void commitRecordsComeBackAsTheyWere() {
        CommitInfo info = new CommitInfo(
                12,
                List.of(new StoreInfo("vbank", 12, new byte[32]), new StoreInfo("bank", 12, new byte[32])),
                1_234_567);
        store.writeSynced(List.of(new StoreRecord.CommitPut(info), new StoreRecord.LatestVersion(12)));

        CommitInfo found = store.commitInfo(12).orElseThrow();

        assertThat(store.latestCommit()).isEqualTo(12);
        assertThat(found.stores()).extracting(StoreInfo::name).containsExactly("bank", "vbank");
        assertThat(found.timeMillis()).isEqualTo(1_234_567);
        assertThat(found.encode()).isEqualTo(info.encode());
    }

    @Test
    void anImageIsWhatWasWrittenBeforeItAndNothingAfter() {
        saveTree(1, "a", "b");
        IavlImage image = store.image();
        saveTree(2, "c");

        try (NodeStore booted = disk.boot(image)) {
            assertThat(booted.latestNodeVersion(BANK)).isEqualTo(1);
            booted.write(List.of(new StoreRecord.EmptyRoot(BANK, 2)));
            assertThat(booted.root(BANK, 2)).isInstanceOf(SavedRoot.Empty.class);
        }
        assertThat(store.root(BANK, 2)).isInstanceOf(SavedRoot.Own.class);
    }

    @Test
    void twoRunsThatBootFromOneImageDoNotSeeEachOther() {
        saveTree(1, "a");
        IavlImage image = store.image();

        try (NodeStore one = disk.boot(image);
                NodeStore two = disk.boot(image)) {
            one.write(List.of(new StoreRecord.EmptyRoot(BANK, 2)));

            assertThat(two.latestNodeVersion(BANK)).isEqualTo(1);
            assertThat(two.image().fingerprint()).isEqualTo(image.fingerprint());
            assertThat(one.image().fingerprint()).isNotEqualTo(image.fingerprint());
        }
    }

    @Test
    void everyRecordCountsInTheFingerprint() {
        saveTree(1, "a");
        CommitInfo info = new CommitInfo(1, List.of(), 5);
        List<StoreRecord> records = List.of(
                new StoreRecord.RootReference(BANK, 2, NodeKey.root(1)),
                new StoreRecord.EmptyRoot(BANK, 3),
                new StoreRecord.FastPut(BANK, new FastEntry(Text.bytes("k"), 1, Text.bytes("v"))),
                new StoreRecord.FastPut(BANK, new FastEntry(Text.bytes("k"), 2, Text.bytes("v"))),
                new StoreRecord.FastPut(BANK, new FastEntry(Text.bytes("k"), 2, Text.bytes("w"))),
                new StoreRecord.IndexVersion(BANK, 1),
                new StoreRecord.CommitPut(info),
                new StoreRecord.LatestVersion(1),
                new StoreRecord.NodeDeletion(BANK, NodeKey.root(1)));
        Set<Fingerprint> seen = new TreeSet<>(List.of(store.image().fingerprint()));
        for (StoreRecord record : records) {
            store.write(List.of(record));

            assertThat(seen.add(store.image().fingerprint())).as("%s", record).isTrue();
        }
    }

    private IavlNode saveTree(long version, String... keys) {
        WorkingTree tree = new WorkingTree(null);
        for (String key : keys) {
            tree.set(Text.bytes(key), Text.bytes(key));
        }
        List<StoreRecord> records = new ArrayList<>();
        tree.seal(version, node -> records.add(new StoreRecord.NodePut(BANK, node.at(), node)));
        store.write(records);
        return tree.root();
    }

    private List<Integer> keys(Range range, Direction direction) {
        List<Integer> keys = new ArrayList<>();
        store.fast(BANK, range, direction).forEachRemaining(entry -> keys.add(entry.key()[0] & 0xff));
        return keys;
    }
}
