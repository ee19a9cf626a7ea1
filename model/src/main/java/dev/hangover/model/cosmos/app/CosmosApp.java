package dev.hangover.model.cosmos.app;

import dev.hangover.harness.simulation.Boundary;
import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.cosmos.bridge.ChainMessage;
import dev.hangover.model.cosmos.bridge.ChainPort;
import dev.hangover.model.cosmos.bridge.HostMessage;
import dev.hangover.model.cosmos.bridge.HostPort;
import dev.hangover.model.cosmos.multistore.MultiStore;
import dev.hangover.model.workload.Block;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The application behind consensus: transactions, END_BLOCK, then Commit, in which the kernel side commits first. Until
 * when sends of the kernel side belong to the block depends on the form of the block cycle, {@link Abci}.
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
    private final Abci abci;
    private final Software software;
    private final MultiStore stores;
    private final Modules modules;
    private final HostPort host;
    private boolean initialised;
    private boolean open;
    private Optional<String> fixedAppHash = Optional.empty();

    /**
     * @param simulation the world
     * @param abci the form of the block cycle
     * @param software what this process runs
     * @param stores the application's stores, loaded
     * @param host makes the kernel side, which is given the way back
     */
    public CosmosApp(
            Simulation simulation,
            Abci abci,
            Software software,
            MultiStore stores,
            Function<ChainPort, HostPort> host) {
        this.simulation = simulation;
        this.abci = abci;
        this.software = software;
        this.stores = stores;
        this.modules = new Modules(stores);
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
        init(new HostMessage.Init(0, true, false));
    }

    /**
     * Executes a block, or has its effects repeated if the kernel side executed it before.
     *
     * @return the result of each transaction
     */
    public List<String> execute(Block block) {
        simulation.reach(BEGIN_BLOCK);
        long height = block.height();
        software.requireFor(height);
        simulation.note(
                Lanes.COSMOS, () -> "block " + height + ", " + block.txs().size() + " txs");
        open = true;
        init(new HostMessage.Init(height, false, software.isPlanned()));
        tell(new HostMessage.BeginBlock(height, block.time()));
        List<String> results = new ArrayList<>();
        for (int i = 0; i < block.txs().size(); i++) {
            results.add(modules.run(block.txs().get(i), height, i));
            simulation.reach(TRANSACTION);
        }
        modules.reportBalances();
        simulation.reach(END_BLOCK);
        tell(new HostMessage.EndBlock(height, block.time()));
        if (abci == Abci.FINALIZE) {
            fixAppHash();
        }
        return results;
    }

    /** Makes the block durable, the kernel side first. */
    public AppInfo commit(Block block) {
        simulation.reach(COMMIT_BLOCK);
        tell(new HostMessage.CommitBlock(block.height()));
        simulation.note(Lanes.IAVL, () -> "commit " + block.height());
        stores.commit(block.time());
        open = false;
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
        return modules.receive(message);
    }

    private void fixAppHash() {
        open = false;
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
