package dev.hangover.model.node;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Durable;
import dev.hangover.harness.simulation.Image;
import dev.hangover.harness.simulation.Images;
import dev.hangover.harness.simulation.NotMeasured;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Deviation;
import dev.hangover.model.bridge.ChainPort;
import dev.hangover.model.bridge.HostMessage;
import dev.hangover.model.bridge.HostPort;
import dev.hangover.model.conditions.BlockCondition;
import dev.hangover.model.conditions.LayoutChange;
import dev.hangover.model.consensus.BlockLog;
import dev.hangover.model.consensus.Consensus;
import dev.hangover.model.consensus.ConsensusState;
import dev.hangover.model.consensus.WriteAheadLog;
import dev.hangover.model.consensus.log.RecordLog;
import dev.hangover.model.cosmos.app.CosmosApp;
import dev.hangover.model.cosmos.app.StoreNames;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.cosmos.multistore.MultiStoreOptions;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.host.BlockManager;
import dev.hangover.model.host.HostKeys;
import dev.hangover.model.statesync.StateRestore;
import dev.hangover.model.statesync.StateSnapshot;
import dev.hangover.model.statesync.StateSyncProbes;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.kv.KvStore;
import dev.hangover.model.swingstore.session.ExportCallback;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import dev.hangover.model.workload.BlockSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One machine of the network: disks, and one process on them, in one life. */
public final class Node {
    public static final List<String> STORES =
            List.of(BlockLog.STORE, MultiStore.NAME, SqlImage.STORE_NAME, ConsensusState.STORE, WriteAheadLog.STORE);

    static final Boundary BOOT_LOADED = new Boundary("boot.loaded");
    static final Boundary BOOT_READY = new Boundary("boot.ready");

    private static final String LAYOUT = "layoutOfStore";

    private final Simulation simulation;
    private final NodeSettings settings;
    private final Operator operator;

    @NotMeasured("where the disks are; each life has its own")
    private final Function<Images, Disks> housing;

    @Durable
    private final Map<String, Image> stores = new LinkedHashMap<>();

    @Durable
    private Optional<Disks> disks = Optional.empty();

    @Durable
    private Images images;

    private NodeStore application;
    private List<RecordLog> logs = List.of();
    private SwingStore swingStore;
    private BlockManager blockManager;
    private CosmosApp app;
    private Consensus consensus;

    /** A machine with databases in memory that begins with these images; its process is not started. */
    public static Node inMemory(Simulation simulation, NodeSettings settings, Images images) {
        return new Node(
                simulation, settings, images, found -> new MemoryDisks(found, settings.durability(), simulation));
    }

    /** A machine with databases in files of this directory, which must be empty and is deleted in the end; not yet started. */
    public static Node inFiles(Simulation simulation, NodeSettings settings, Images images, Path directory) {
        return new Node(
                simulation,
                settings,
                images,
                found -> new FileDisks(found, settings.durability(), directory, simulation));
    }

    /** A machine with databases in files that stay, begun with {@link #imagesIn}; its process is not started. */
    public static Node inPlace(Simulation simulation, NodeSettings settings, Images images, Path directory) {
        return new Node(simulation, settings, images, found -> new KeptDisks(directory, simulation));
    }

    /** The images that a dead process left in a directory. Nothing there is changed. */
    public static Images imagesIn(Path directory) {
        return KeptDisks.images(directory);
    }

    private Node(Simulation simulation, NodeSettings settings, Images images, Function<Images, Disks> housing) {
        this.simulation = simulation;
        this.settings = settings;
        this.housing = housing;
        this.operator = new Operator(simulation, settings, images);
    }

    /** Opens the databases after the operator's work on the disks. */
    private Disks open() {
        images = operator.prepared();
        stores.putAll(images.byStore());
        Disks opened = housing.apply(operator.found());
        application = opened.application();
        logs = List.of(opened.log(BlockLog.STORE), opened.log(WriteAheadLog.STORE), opened.log(ConsensusState.STORE));
        disks = Optional.of(opened);
        operator.opens(opened);
        return opened;
    }

    /** Starts the process: loads the application, and lets consensus bring everything up to the last logged block. */
    public void start() {
        operator.prepare();
        long finished = ConsensusState.height(Disks.log(operator.prepared(), ConsensusState.STORE));
        simulation.enter(operator.rollsBack() ? finished : finished + 1, simulation.now());
        open();
        BlockLog blocks = new BlockLog(simulation, logs.get(0));
        WriteAheadLog wal = new WriteAheadLog(simulation, logs.get(1));
        ConsensusState state = new ConsensusState(simulation, logs.get(2));
        if (settings.conditions().has(BlockCondition.STATE_EXPORT, state.height() + 1)) {
            StateSync.export(simulation, images);
        }
        MultiStore stores = new MultiStore(
                simulation,
                application,
                MultiStoreOptions.of(StoreNames.ALL.toArray(String[]::new))
                        .with(settings.saving())
                        .with(settings.pruning()));
        if (operator.rollsBack()) {
            rollBack(stores, state, blocks);
        }
        simulation.reach(BOOT_LOADED);
        long kernelAt = HostKeys.height(Disks.sql(images));
        if (settings.conditions().has(BlockCondition.UNDECIDED, state.height() + 1)) {
            blocks.forgetAfter(kernelAt);
        }
        app = new CosmosApp(
                simulation,
                settings.abci(),
                settings.conditions().software(stores.version(), kernelAt),
                stores,
                settings.deviations().components(),
                chain -> host(chain, settings.conditions().softwareSchema(stores.version(), kernelAt)));
        BlockSource decided = operator.decided(settings.blocks());
        if (kernelAt > blocks.height() && settings.conditions().has(BlockCondition.NEXT_ROUND, kernelAt)) {
            decided = decided.inNextRound(kernelAt);
        }
        Deviation executesFirst = settings.deviations().components().get(NodeDeviation.EXECUTES_FIRST);
        consensus = new Consensus(simulation, decided, blocks, wal, state, app, executesFirst);
        consensus.start(settings.genesis());
        operator.finished(consensus.height());
        simulation.reach(BOOT_READY);
    }

    /** Goes back by one block, which is decided again. */
    private void rollBack(MultiStore stores, ConsensusState state, BlockLog blocks) {
        long height = state.height();
        if (stores.version() == height) {
            stores.rollbackTo(height - 1);
        }
        state.rollBackTo(height - 1);
        blocks.save(settings.blocks().block(height));
        operator.rolledBack();
    }

    /**
     * Makes this machine one that has just finished the height of a snapshot, in place of its first start. Stop it then: the
     * process that goes on is another.
     *
     * @param snapshot from a peer
     * @param appHash what consensus knows of that height
     * @param hostKeys whether the host's own keys are populated
     */
    public void restore(StateSnapshot snapshot, String appHash, boolean hostKeys) {
        simulation.enter(snapshot.height(), simulation.now());
        Disks opened = open();
        StateRestore restore = new StateRestore(simulation, snapshot, hostKeys);
        restore.application(application, appHash);
        swingStore = restore.swingStore(opened.swingStore(), settings.swingStoreOptions(), application.image());
        swingStore.hostStorage().commit();
        new ConsensusState(simulation, logs.get(2)).save(snapshot.height(), appHash);
        simulation.probe(StateSyncProbes.RESTORED);
    }

    /** Takes the next block through its whole cycle. */
    public void step() {
        long next = consensus.height() + 1;
        if (settings.conditions().has(BlockCondition.ESTIMATES, next)) {
            app.estimate(settings.blocks().block(next));
        }
        consensus.next();
        operator.finished(consensus.height());
    }

    /** The last finished height. */
    public long finished() {
        return consensus.height();
    }

    /** What would be left if the process died now. The same object, while nothing durable changed. */
    public Images images() {
        if (disks.isEmpty()) {
            return operator.prepared();
        }
        boolean changed = false;
        for (RecordLog log : logs) {
            changed |= put(log.name(), log.image());
        }
        changed |= put(MultiStore.NAME, application.image());
        for (Map.Entry<String, Image> store : operator.stores().entrySet()) {
            changed |= put(store.getKey(), store.getValue());
        }
        if (swingStore != null) {
            changed |= put(SqlImage.STORE_NAME, swingStore.image());
        }
        if (changed) {
            images = Images.of(stores);
        }
        return images;
    }

    /**
     * Stops the process. After-commit work of a block that is committed is finished first. Of a block that is under way
     * nothing is: closing the swing-store drops what is not committed.
     */
    public void stop() {
        if (blockManager != null) {
            blockManager.finishAfterCommitWork();
        }
        if (swingStore != null) {
            swingStore.hostStorage().close();
        }
        logs.forEach(RecordLog::close);
        application.close();
    }

    /** Releases memory and files; nothing is written. */
    public void abandon() {
        if (swingStore != null) {
            swingStore.abandon();
        }
        logs.forEach(RecordLog::abandon);
        if (application != null) {
            application.close();
        }
        disks.orElseGet(() -> housing.apply(operator.found())).release();
    }

    private boolean put(String store, Image image) {
        return stores.put(store, image) != image;
    }

    private HostPort host(ChainPort chain, int softwareSchema) {
        blockManager = settings.blockManager(simulation, chain, this::open, softwareSchema);
        return message -> {
            blockManager.send(message);
            watch(message);
        };
    }

    /** Passes what the application sends to the kernel side to the operator. */
    private void watch(HostMessage message) {
        if (message instanceof HostMessage.EndBlock && operator.stopsIn(message.height())) {
            swingStore.hostStorage().close();
            throw operator.stopped();
        }
        if (message instanceof HostMessage.AfterCommitBlock) {
            operator.committed(message.height(), swingStore.image(), application.image());
        }
    }

    private SwingStore open(ExportCallback exports) {
        swingStore = SwingStore.open(
                disks.orElseThrow().swingStore(), settings.swingStoreOptions().withExportCallback(exports), simulation);
        changeLayout(settings.conditions().layoutChange());
        return swingStore;
    }

    /** Changes the layout of a store that has just been opened, if that has not been done. */
    private void changeLayout(LayoutChange change) {
        KvStore kvStore = swingStore.kernelStorage().kvStore();
        if (change == LayoutChange.NONE || kvStore.has(LAYOUT)) {
            return;
        }
        kvStore.set(LAYOUT, "changed when the store was opened");
        if (change == LayoutChange.HANDED_OVER) {
            swingStore.hostStorage().flushExportCallbacks();
        } else {
            swingStore.hostStorage().commitKeepingExportDeltas();
        }
    }
}
