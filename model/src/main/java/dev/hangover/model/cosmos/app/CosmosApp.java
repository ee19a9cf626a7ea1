package dev.hangover.model.cosmos.app;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.cosmos.bridge.ChainMessage;
import dev.hangover.model.cosmos.bridge.ChainPort;
import dev.hangover.model.cosmos.bridge.HostMessage;
import dev.hangover.model.cosmos.bridge.HostPort;
import dev.hangover.model.cosmos.multistore.Branch;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.workload.Block;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The application behind consensus, in the legacy form of the block cycle: transactions, END_BLOCK, then Commit, in which
 * the kernel side commits first. Sends that arrive until the IAVL commit belong to the block.
 *
 * <p>AG_COSMOS_INIT goes to the kernel side once per process: at genesis, or with the first block that is really executed
 * or replayed.
 */
public final class CosmosApp implements ChainPort {
    private static final Boundary BEGIN_BLOCK = new Boundary("begin-block");
    private static final Boundary END_BLOCK = new Boundary("end-block");
    private static final Boundary TRANSACTION = new Boundary("transaction");
    private static final Boundary COMMIT_BLOCK = new Boundary("commit-block");
    private static final Boundary AFTER_COMMIT_BLOCK = new Boundary("after-commit-block");

    private final Simulation simulation;
    private final MultiStore stores;
    // What a block changes is written key by key, sorted, when it is committed (deliverState in cosmos-sdk baseapp): so
    // the shape of the trees does not depend on the order of changes, which a replay does not keep.
    private final Branch changes;
    private final Modules modules;
    private final Transactions transactions;
    private final Optional<UpgradePlan> plan;
    private final boolean planInstalled;
    private final HostPort host;
    private boolean initialised;
    private boolean open;
    private long height;

    /**
     * @param simulation the world
     * @param stores the application's stores, loaded
     * @param plan what governance has decided about new software
     * @param host makes the kernel side, which is given the way back
     */
    public CosmosApp(
            Simulation simulation, MultiStore stores, Optional<UpgradePlan> plan, Function<ChainPort, HostPort> host) {
        this.simulation = simulation;
        this.stores = stores;
        this.changes = stores.branch();
        this.modules = new Modules(simulation, changes);
        this.transactions = new Transactions(simulation, changes, modules);
        this.plan = plan;
        this.planInstalled =
                plan.filter(decided -> decided.isInstalled(stores.version())).isPresent();
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
                Lanes.COSMOS, () -> "block " + height + ": " + block.txs().size() + " transactions");
        open = true;
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
        return results;
    }

    /** Makes the block durable, the kernel side first. */
    public AppInfo commit(Block block) {
        simulation.reach(COMMIT_BLOCK);
        tell(new HostMessage.CommitBlock(block.height()));
        simulation.note(Lanes.IAVL, () -> "commit " + block.height());
        changes.write();
        stores.commit(block.time());
        open = false;
        AppInfo committed = info();
        simulation.note(Lanes.COSMOS, () -> "AppHash " + committed.appHash().substring(0, 8));
        simulation.reach(AFTER_COMMIT_BLOCK);
        tell(new HostMessage.AfterCommitBlock(block.height()));
        return committed;
    }

    @Override
    public String receive(ChainMessage message) {
        simulation.requireAlive();
        if (!open) {
            throw new Refusal("cosmos has no open block and cannot take " + message.json());
        }
        return modules.receive(message, height);
    }

    /** @throws Refusal when an upgrade plan says that other software executes this block */
    private void requireSoftwareFor(long block) {
        if (plan.isPresent() && block >= plan.get().height() && !planInstalled) {
            simulation.probe(CosmosProbes.PLAN_REACHED);
            throw new Refusal("UPGRADE NEEDED at height " + plan.get().height()
                    + ": this process was started with the software before it");
        }
    }

    private HostMessage.Init init(long block) {
        boolean upgrades = plan.isPresent() && plan.get().height() == block;
        if (upgrades && !initialised) {
            simulation.probe(CosmosProbes.UPGRADED);
        }
        return new HostMessage.Init(
                block, false, upgrades, upgrades ? plan.get().coreProposals() : List.of());
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
