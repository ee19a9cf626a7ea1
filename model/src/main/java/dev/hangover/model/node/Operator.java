package dev.hangover.model.node;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Durable;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.PlannedStop;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Deviations;
import dev.hangover.model.conditions.OperatorPlan;
import dev.hangover.model.consensus.BlockLog;
import dev.hangover.model.consensus.ConsensusState;
import dev.hangover.model.consensus.log.Entry;
import dev.hangover.model.consensus.log.LogImage;
import dev.hangover.model.consensus.log.RecordLog;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.cosmos.store.memory.MemoryNodeStore;
import dev.hangover.model.host.HostKeys;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import dev.hangover.model.workload.ActionKind;
import dev.hangover.model.workload.Block;
import dev.hangover.model.workload.BlockSource;
import dev.hangover.model.workload.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The operator of a machine in one life of its process: changes the disks before the process starts, and stops it.
 * The machine can die after each change of a store, so each change can be repeated. What was done is recorded in a
 * durable log beside the machine, which exists only when the plan needs it.
 */
final class Operator {
    static final String LOG = "operator";

    private static final String SNAPSHOT_OF_SQL = "snapshot.sql";
    private static final String SNAPSHOT_OF_IAVL = "snapshot.iavl";
    private static final String COPY_OF_SQL = "copy.sql";
    private static final String DONE = "done";
    private static final String STOPPED = "stopped";
    private static final String ROLLED_BACK = "rolled-back";
    private static final String LOST = "lost";
    private static final String RESTORED = "restored";
    private static final Tx ROLLED_BACK_TX = new Tx(ActionKind.COUNT, List.of("regrets", "1"));

    private final Simulation simulation;
    private final OperatorPlan plan;
    private final Deviations deviations;

    @Durable
    private final SortedMap<String, Image> disks;

    private final List<String> notes = new ArrayList<>();

    @Durable
    private final SortedMap<String, Image> snapshots = new TreeMap<>();

    @Durable
    private Images prepared;

    private Optional<RecordLog> log = Optional.empty();

    Operator(Simulation simulation, NodeSettings settings, Images images) {
        this.simulation = simulation;
        this.plan = settings.conditions().operator();
        this.deviations = settings.deviations().components();
        this.disks = new TreeMap<>(images.byStore());
        this.prepared = images;
    }

    /** The disks until the process opens them. */
    Images prepared() {
        return prepared;
    }

    /** The disks that the process opens, with the operator's log when the plan needs one. */
    Images found() {
        return plan.equals(OperatorPlan.NONE) || disks.containsKey(LOG)
                ? prepared
                : prepared.with(LOG, LogImage.empty());
    }

    /** Records what was done, once the disks are open. */
    void opens(Disks opened) {
        if (!plan.equals(OperatorPlan.NONE)) {
            log = Optional.of(opened.log(LOG));
            notes.forEach(this::note);
        }
    }

    /** The operator's own stores: log, snapshots and copies. */
    Map<String, Image> stores() {
        SortedMap<String, Image> stores = new TreeMap<>(snapshots);
        log.map(RecordLog::image)
                .filter(image -> !image.sameContent(LogImage.empty()))
                .ifPresent(image -> stores.put(LOG, image));
        return stores;
    }

    /** The blocks to execute: a block that will be rolled back has one more transaction the first time. */
    BlockSource decided(BlockSource source) {
        return height -> {
            Block block = source.block(height);
            if (height != plan.rollback() || hasDone(ROLLED_BACK)) {
                return block;
            }
            List<Tx> more = new ArrayList<>(block.txs());
            more.add(ROLLED_BACK_TX);
            return new Block(height, more);
        };
    }

    /** Whether the chain goes back by one block before this process works. */
    boolean rollsBack() {
        return plan.rollback() > 0 && finished() >= plan.rollback() && !hasDone(ROLLED_BACK);
    }

    private long finished() {
        return ConsensusState.height((LogImage) disks.get(ConsensusState.STORE));
    }

    /** Records that the machine went back by one block. */
    void rolledBack() {
        note(ROLLED_BACK);
    }

    /** @throws PlannedStop when the chain goes back to decide this block again */
    void finished(long height) {
        if (plan.rollback() > 0 && height == plan.rollback() && !hasDone(ROLLED_BACK)) {
            throw new PlannedStop("the operators go back: block " + height + " has to be decided anew");
        }
    }

    /** Whether the plan stops the process after the execution of this block. */
    boolean stopsIn(long height) {
        return height == plan.stopInBlock() && !hasDone(STOPPED);
    }

    /** Records the stop. */
    PlannedStop stopped() {
        note(STOPPED);
        return new PlannedStop("its operator stops it in the middle of block " + plan.stopInBlock());
    }

    /** Copies stores after the commit of a block, as planned. */
    void committed(long height, Image sql, Image iavl) {
        if (plan.copies() && height == plan.rollback() - 1 && !hasDone(ROLLED_BACK)) {
            copy(COPY_OF_SQL, sql, OperatorBoundaries.SQL_COPIED);
        }
        takeSnapshot(height, sql, iavl);
    }

    /** An export that starts late sees the next block (agoric-sdk #7225). */
    private void takeSnapshot(long height, Image sql, Image iavl) {
        if (plan.snapshot() == 0 || hasDone(RESTORED)) {
            return;
        }
        if (height == plan.snapshot()) {
            copy(SNAPSHOT_OF_IAVL, iavl, OperatorBoundaries.IAVL_COPIED);
        }
        boolean begun = snapshots.containsKey(SNAPSHOT_OF_IAVL) || disks.containsKey(SNAPSHOT_OF_IAVL);
        if (begun && height == plan.snapshot() + (deviations.applies(NodeDeviation.EXPORT_STARTS_LATE) ? 1 : 0)) {
            copy(SNAPSHOT_OF_SQL, sql, OperatorBoundaries.SQL_COPIED);
        }
    }

    /** Changes the disks as planned, before the process opens them. */
    void prepare() {
        long kernel = HostKeys.height(Disks.sql(prepared));
        long cosmos = Disks.iavl(prepared).version();
        if (rollsBack() && !deviations.applies(NodeDeviation.COSMOS_GOES_BACK_ALONE)) {
            goBack();
        }
        if (plan.loss() > 0 && hasDone(LOST) && kernel == 0) {
            forgetApplication();
        }
        boolean inBlock = BlockLog.height((LogImage) disks.get(BlockLog.STORE)) > cosmos;
        if (plan.loss() > 0 && cosmos >= plan.loss() && inBlock && !hasDone(LOST)) {
            forgetSwingStore();
            notes.add(LOST);
        }
        if (plan.snapshot() > 0
                && cosmos > plan.snapshot()
                && disks.containsKey(SNAPSHOT_OF_SQL)
                && !hasDone(RESTORED)) {
            SqlImage snapshot = (SqlImage) disks.get(SNAPSHOT_OF_SQL);
            boolean withHostState = !deviations.applies(NodeDeviation.HOST_STATE_NOT_RESTORED);
            put(
                    SqlImage.STORE_NAME,
                    StateSync.restored(snapshot, plan.snapshot(), withHostState),
                    OperatorBoundaries.SQL_RESTORED);
            put(MultiStore.NAME, disks.get(SNAPSHOT_OF_IAVL), OperatorBoundaries.IAVL_RESTORED);
            notes.add(RESTORED);
        }
    }

    /** The swing-store cannot go back: without a copy of it both are rebuilt from the blocks before. */
    private void goBack() {
        if (disks.containsKey(COPY_OF_SQL)) {
            put(SqlImage.STORE_NAME, disks.get(COPY_OF_SQL), OperatorBoundaries.SQL_RESTORED);
        } else {
            forgetSwingStore();
            forgetApplication();
        }
    }

    private void forgetSwingStore() {
        put(SqlImage.STORE_NAME, SqlImage.empty(), OperatorBoundaries.SQL_WIPED);
    }

    private void forgetApplication() {
        put(MultiStore.NAME, new MemoryNodeStore().image(), OperatorBoundaries.IAVL_WIPED);
    }

    private void put(String store, Image image, Boundary done) {
        if (!disks.get(store).sameContent(image)) {
            disks.put(store, image);
            prepared = Images.of(disks);
            // The work on the disks belongs to the block that was finished last.
            simulation.enter(Math.max(1, finished()), simulation.now());
            announce(store, done);
        }
    }

    private void copy(String name, Image image, Boundary done) {
        snapshots.put(name, image);
        announce(name, done);
    }

    private void announce(String store, Boundary done) {
        simulation.wrote(store, done::name);
        simulation.reach(done);
    }

    private boolean hasDone(String what) {
        String key = DONE + "." + what;
        return log.map(opened -> opened.find(key))
                .orElseGet(() -> Optional.ofNullable((LogImage) disks.get(LOG))
                        .flatMap(image -> image.records().find(key)))
                .isPresent();
    }

    private void note(String what) {
        log.orElseThrow().append(new Entry(DONE + "." + what, "yes"));
        simulation.reach(OperatorBoundaries.NOTED);
    }
}
