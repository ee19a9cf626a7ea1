package dev.hangover.model.cosmos.multistore;

import dev.hangover.harness.simulation.DurableStore;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.apphash.AppHash;
import dev.hangover.model.cosmos.apphash.CommitInfo;
import dev.hangover.model.cosmos.apphash.StoreInfo;
import dev.hangover.model.cosmos.iavl.IavlTree;
import dev.hangover.model.cosmos.iavl.node.Direction;
import dev.hangover.model.cosmos.iavl.node.KeyValue;
import dev.hangover.model.cosmos.iavl.node.Range;
import dev.hangover.model.cosmos.store.BatchWriter;
import dev.hangover.model.cosmos.store.CosmosBoundaries;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.record.StoreRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stores of a chain and their common commit (cosmos-sdk store/rootmulti), in one life of one process.
 *
 * <p>A commit saves every store in the order of names, without a sync, and then writes the commit record with a sync:
 * that is the commit point. After a crash in between, the trees may be ahead of the record; they are loaded at the
 * recorded version, and saving the replayed block finds the same hash there. Transient and memory stores are left out.
 */
public final class MultiStore implements State, DurableStore {
    public static final String NAME = NodeStore.NAME;

    private final NodeStore nodes;
    private final Simulation simulation;
    private final BatchWriter batch;
    private final MultiStoreOptions options;
    private final SortedMap<String, IavlTree> trees = new TreeMap<>();
    private Optional<CommitInfo> last;

    /**
     * Loads every store as of the latest commit record. A store that the record does not name has to be declared as
     * added; it is loaded at whatever version it has.
     *
     * @throws Refusal when a mounted store is not recorded, or a recorded version is not there
     */
    public MultiStore(Simulation simulation, NodeStore nodes, MultiStoreOptions options) {
        this.nodes = nodes;
        this.simulation = simulation;
        this.options = options;
        this.batch = new BatchWriter(nodes, options.policy(), simulation);
        this.last = nodes.commitInfo(nodes.latestCommit());
        options.stores().forEach(store -> trees.put(store, load(store)));
    }

    private IavlTree load(String store) {
        if (last.isEmpty()) {
            // cosmos-sdk asks for version 0 here, which iavl takes for the latest: a crash between the saves of the
            // very
            // first block would have genesis run on top of that block.
            return IavlTree.loadUncommitted(store, nodes, batch, options.tree());
        }
        long committed = last.get().version();
        if (options.added().contains(store)) {
            return IavlTree.load(store, nodes, batch, options.tree().from(committed + 1));
        }
        StoreInfo info = last.get()
                .store(store)
                .orElseThrow(() -> new Refusal("store '" + store + "' is mounted, but the commit record of height "
                        + committed + " does not name it: declare it as added by an upgrade"));
        return IavlTree.loadAt(info.version(), store, nodes, batch, options.tree());
    }

    @Override
    public byte[] get(String store, byte[] key) {
        return tree(store).get(key);
    }

    @Override
    public boolean has(String store, byte[] key) {
        return tree(store).has(key);
    }

    @Override
    public void set(String store, byte[] key, byte[] value) {
        simulation.requireAlive();
        tree(store).set(key, value);
    }

    @Override
    public void remove(String store, byte[] key) {
        simulation.requireAlive();
        tree(store).remove(key);
    }

    @Override
    public Iterator<KeyValue> iterate(String store, Range range, Direction direction) {
        return tree(store).iterate(range, direction);
    }

    /** The latest committed height, 0 before the first. */
    public long version() {
        return last.map(CommitInfo::version).orElse(0L);
    }

    /** The latest commit, empty before the first. */
    public Optional<CommitInfo> lastCommit() {
        return last;
    }

    /** The AppHash of the latest commit; before the first that of no stores. */
    public byte[] appHash() {
        return last.map(CommitInfo::appHash).orElseGet(() -> AppHash.of(List.of()));
    }

    /** The AppHash that a commit would have now. Nothing is written. */
    public byte[] workingHash() {
        SortedMap<String, byte[]> roots = new TreeMap<>();
        trees.forEach((store, tree) -> roots.put(store, tree.workingHash()));
        return AppHash.of(roots);
    }

    /** One store's tree, for reading: its version, size, height and hash. */
    public IavlTree tree(String store) {
        IavlTree tree = trees.get(store);
        if (tree == null) {
            throw new IllegalArgumentException("no store '" + store + "' is mounted, only " + trees.keySet());
        }
        return tree;
    }

    /**
     * Saves every store as the next height and commits it.
     *
     * @param timeMillis block time in milliseconds since the Unix epoch
     * @throws Refusal when a store already holds that version with other content, or half of it
     */
    public CommitInfo commit(long timeMillis) {
        long version = last.isEmpty() ? options.tree().initialVersion() : version() + 1;
        List<StoreInfo> infos = new ArrayList<>();
        for (Map.Entry<String, IavlTree> entry : trees.entrySet()) {
            simulation.reach(CosmosBoundaries.STORE_SAVE);
            infos.add(save(entry.getKey(), entry.getValue(), version));
            simulation.reach(CosmosBoundaries.STORE_SAVED);
        }
        prune(version);
        CommitInfo info = new CommitInfo(version, infos, timeMillis);
        simulation.reach(CosmosBoundaries.COMMIT_INFO);
        record(info);
        simulation.committed(NAME, version);
        simulation.reach(CosmosBoundaries.COMMIT_AFTER);
        return info;
    }

    /** A tree that is at this version already, loaded so after an upgrade, is left as it is (cosmos-sdk #13477). */
    private static StoreInfo save(String store, IavlTree tree, long version) {
        byte[] root = tree.version() >= version ? tree.hash() : tree.saveVersion();
        return new StoreInfo(store, version, root);
    }

    private void prune(long version) {
        long gone = options.pruning().goneAt(version);
        if (gone > 0) {
            trees.values().forEach(tree -> tree.deleteVersionsTo(gone));
        }
    }

    private void record(CommitInfo info) {
        batch.writeSynced(List.of(new StoreRecord.CommitPut(info), new StoreRecord.LatestVersion(info.version())));
        last = Optional.of(info);
    }

    /**
     * Goes back to an earlier height for good, as an operator would: every tree first, then the record. Later commit
     * records stay where they are until they are overwritten.
     *
     * @throws IllegalArgumentException when there is no commit record of that height
     */
    public void rollbackTo(long version) {
        CommitInfo target = nodes.commitInfo(version)
                .orElseThrow(() -> new IllegalArgumentException("no commit of height " + version + " to go back to"));
        trees.values().forEach(tree -> tree.overwriteFrom(version));
        simulation.reach(CosmosBoundaries.COMMIT_INFO);
        record(target);
        simulation.committed(NAME, version);
        simulation.reach(CosmosBoundaries.COMMIT_AFTER);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public IavlImage image() {
        return nodes.image();
    }
}
