package dev.hangover.model.cosmos.app;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Deviations;
import dev.hangover.model.Lanes;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.bridge.ChainPort;
import dev.hangover.model.bridge.HostMessage;
import dev.hangover.model.bridge.HostPort;
import dev.hangover.model.conditions.Software;
import dev.hangover.model.cosmos.multistore.Branch;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.workload.ActionKind;
import dev.hangover.model.workload.Block;
import dev.hangover.model.workload.Tx;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The application behind consensus: transactions, END_BLOCK, then Commit, in which the kernel side commits first. Until
 * when sends of the kernel side belong to the block depends on the form of the block cycle, {@link Abci}.
 *
 * <p>AG_COSMOS_INIT goes to the kernel side once per process: at genesis, or with the first block that is really executed
 * or replayed.
 */
public final class CosmosApp implements ChainPort {
    public static final Boundary BEGIN_BLOCK = new Boundary("begin-block");
    public static final Boundary END_BLOCK = new Boundary("end-block");
    public static final Boundary TRANSACTION = new Boundary("transaction");
    public static final Boundary COMMIT_BLOCK = new Boundary("commit-block");
    public static final Boundary AFTER_COMMIT_BLOCK = new Boundary("after-commit-block");

    private final Simulation simulation;
    private final Abci abci;
    private final Software software;
    private final MultiStore stores;
    private final Deviations deviations;
    // What a block changes is written key by key, sorted, when it is committed (deliverState in cosmos-sdk baseapp): so
    // the shape of the trees does not depend on the order of changes, which a replay does not keep.
    private final Branch changes;
    private final Modules modules;
    private final Transactions transactions;
    private final HostPort host;
    private boolean initialised;
    private boolean open;
    private Optional<String> fixedAppHash = Optional.empty();
    private long height;

    /**
     * @param simulation the world
     * @param abci the form of the block cycle
     * @param software what this process runs
     * @param stores the application's stores, loaded
     * @param deviations planted ones
     * @param host makes the kernel side, which is given the way back
     */
    public CosmosApp(
            Simulation simulation,
            Abci abci,
            Software software,
            MultiStore stores,
            Deviations deviations,
            Function<ChainPort, HostPort> host) {
        this.simulation = simulation;
        this.abci = abci;
        this.software = software;
        this.stores = stores;
        this.deviations = deviations;
        this.changes = stores.branch();
        this.modules = new Modules(simulation, changes);
        this.transactions = new Transactions(simulation, changes, modules, modules);
        this.host = host.apply(this);
    }

    /** Last committed height and its AppHash. */
    public AppInfo info() {
        return new AppInfo(stores.version(), HexFormat.of().formatHex(stores.appHash()));
    }

    /** The chain is started: genesis balances, and bootstrap on the kernel side. Nothing is committed by itself. */
    public void initChain(Genesis genesis) {
        simulation.note(Lanes.COSMOS, () -> "InitChain");
        open = true;
        genesis.balances().forEach(modules.bank()::endow);
        init(new HostMessage.Init(0, true, false, List.of()));
    }

    /**
     * Executes a block, or has its effects repeated if the kernel side executed it before.
     *
     * @return the result of each transaction
     */
    public List<String> execute(Block block) {
        simulation.reach(BEGIN_BLOCK);
        requireSoftwareFor(block.height());
        height = block.height();
        simulation.note(
                Lanes.COSMOS, () -> "block " + height + ", " + block.txs().size() + " txs");
        open = true;
        if (block.txs().isEmpty()) {
            simulation.probe(CosmosProbes.EMPTY_BLOCK);
        }
        runUpgradeHandler();
        init(init(height));
        tell(new HostMessage.BeginBlock(height, block.time(), modules.params()));
        List<String> results = new ArrayList<>();
        for (int i = 0; i < block.txs().size(); i++) {
            results.add(transactions.run(block.txs().get(i), height, i));
            simulation.reach(TRANSACTION);
        }
        modules.reportBalances();
        simulation.reach(END_BLOCK);
        tell(new HostMessage.EndBlock(height, block.time()));
        TreeSet<String> changed = modules.takeChangedPaths();
        simulation.note(Lanes.COSMOS, () -> "events: changed " + changed);
        if (abci == Abci.FINALIZE) {
            fixAppHash();
        }
        return results;
    }

    /**
     * Clients ask what the transactions of a block would cost, before they send them: each is run on a branch that is thrown
     * away. Only a running node is asked; a replay is not.
     */
    public void estimate(Block block) {
        Branch branch = changes.branch();
        Modules simulated = new Modules(simulation, branch);
        Modules queues = deviations.applies(CosmosDeviation.SIMULATIONS_QUEUE_ACTIONS) ? modules : simulated;
        Transactions estimates = new Transactions(simulation, branch, simulated, queues);
        for (int i = 0; i < block.txs().size(); i++) {
            estimates.run(block.txs().get(i), block.height(), i);
        }
        simulation.probe(CosmosProbes.ESTIMATED);
    }

    /** Makes the block durable, the kernel side first. */
    public AppInfo commit(Block block) {
        simulation.reach(COMMIT_BLOCK);
        tell(new HostMessage.CommitBlock(block.height()));
        simulation.note(Lanes.IAVL, () -> "commit " + block.height());
        changes.write();
        stores.commit(block.time());
        open = false;
        modules.committed();
        AppInfo committed = info();
        requireFixed(committed.appHash());
        simulation.note(Lanes.COSMOS, () -> "AppHash " + committed.appHash().substring(0, 8));
        simulation.reach(AFTER_COMMIT_BLOCK);
        tell(new HostMessage.AfterCommitBlock(block.height()));
        return committed;
    }

    @Override
    public String receive(ChainMessage message) {
        simulation.requireAlive();
        if (!open) {
            String why = fixedAppHash.isPresent()
                    ? "the AppHash of the block was fixed after END_BLOCK, before this was sent: "
                    : "cosmos has no open block and cannot take ";
            throw new Refusal(why + message.brief());
        }
        return modules.receive(message, height);
    }

    /** @throws Refusal when the plan says that other software executes this block */
    private void requireSoftwareFor(long block) {
        if (software.isTooOldFor(block)) {
            simulation.probe(CosmosProbes.PLAN_REACHED);
        }
        software.requireFor(block);
    }

    private void runUpgradeHandler() {
        boolean byBlock = software.queuesBefore(height);
        boolean byProcess = !initialised && software.queuesBeforeFirst(height);
        boolean runs = byBlock != byProcess && deviations.applies(CosmosDeviation.UPGRADE_HANDLER_GOES_BY_PROCESS)
                ? byProcess
                : byBlock;
        if (runs) {
            simulation.note(Lanes.COSMOS, () -> "upgrade handler queues an action");
            transactions.run(new Tx(ActionKind.COUNT, List.of("upgrades", "1")), height, 0);
        }
    }

    private HostMessage.Init init(long block) {
        List<String> proposals = software.coreProposals(block);
        if (!proposals.isEmpty() && !initialised) {
            simulation.probe(CosmosProbes.UPGRADED);
        }
        return new HostMessage.Init(block, false, software.isPlanned(), proposals);
    }

    private void fixAppHash() {
        open = false;
        // As workingHash in cosmos-sdk baseapp, which first writes what the block has changed.
        changes.write();
        fixedAppHash = Optional.of(HexFormat.of().formatHex(stores.workingHash()));
        simulation.note(
                Lanes.COSMOS, () -> "AppHash fixed: " + fixedAppHash.get().substring(0, 8));
    }

    private void requireFixed(String committed) {
        if (fixedAppHash.isPresent() && !fixedAppHash.get().equals(committed)) {
            throw new IllegalStateException("the AppHash was fixed as " + fixedAppHash.get()
                    + " before Commit, and the commit made it " + committed);
        }
        fixedAppHash = Optional.empty();
    }

    private void init(HostMessage.Init message) {
        if (!initialised) {
            initialised = true;
            tell(message);
        }
    }

    private void tell(HostMessage message) {
        simulation.note(Lanes.COSMOS, () -> message.type() + "(" + message.height() + ")");
        host.send(message);
    }
}
