package dev.hangover.model.host;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.bridge.ChainPort;
import dev.hangover.model.bridge.HostMessage;
import dev.hangover.model.bridge.HostPort;
import dev.hangover.model.conditions.NodeConditions;
import dev.hangover.model.kernel.device.Bridge;
import dev.hangover.model.kernel.worker.WarehousePolicy;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.session.ExportCallback;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers cosmos, one message at a time, and decides for every block whether it is executed or only repeated
 * (launch-chain.js in agoric-sdk). Every answer but the one to COMMIT_BLOCK, where designs differ, waits for the export
 * queue.
 *
 * <p>Once anything does not fit, the node is decohered: it refuses that message and all later ones.
 */
public final class BlockManager implements HostPort {
    /** No block is being executed: the height of none. */
    private static final long NONE = 0;

    private final Simulation simulation;
    private final ChainSends sends;
    private final Host host;
    private final HostProtocol protocol;
    private final BlockSteps steps;
    private final Function<ExportCallback, SwingStore> opener;
    private final NodeConditions conditions;
    private final WarehousePolicy workers;
    private final int softwareSchema;
    private final int repeatableBlocks;

    private SwingStore store;
    private KernelDriver kernelDriver;
    private long savedHeight;
    private long savedBeginHeight;
    private long executing = NONE;
    private boolean replayed;
    private boolean afterCommitDone = true;
    private boolean afterCommitBegun;
    private Optional<String> decohered = Optional.empty();

    /**
     * @param simulation the world
     * @param chain the way to cosmos
     * @param design the host protocol
     * @param steps those that every design shares
     * @param opener opens the swing-store, when AG_COSMOS_INIT comes
     * @param conditions what is special about this node's life
     * @param workers how the kernel keeps its workers
     * @param softwareSchema schema that the software of this process works on
     */
    public BlockManager(
            Simulation simulation,
            ChainPort chain,
            HostDesign design,
            BlockSteps steps,
            Function<ExportCallback, SwingStore> opener,
            NodeConditions conditions,
            WarehousePolicy workers,
            int softwareSchema) {
        this.simulation = simulation;
        this.sends = new ChainSends(simulation, chain);
        this.host = new Host(simulation, sends);
        this.protocol = design.start(host);
        this.steps = steps;
        this.repeatableBlocks = design.repeatableBlocks();
        this.opener = opener;
        this.conditions = conditions;
        this.workers = workers;
        this.softwareSchema = softwareSchema;
    }

    @Override
    public void send(HostMessage message) {
        simulation.requireAlive();
        if (decohered.isPresent()) {
            throw new Refusal("decohered: " + decohered.get());
        }
        try {
            answer(message);
        } catch (Refusal refusal) {
            decohered = Optional.of(refusal.getMessage());
            throw refusal;
        }
    }

    /**
     * The process stops: the after-commit work of the last block is done, unless it was begun already and interrupted, or the
     * node is decohered.
     */
    public void finishAfterCommitWork() {
        if (!afterCommitBegun && decohered.isEmpty()) {
            simulation.await("the after-commit work of the last block", () -> afterCommitDone);
        }
    }

    private void answer(HostMessage message) {
        if (message instanceof HostMessage.Init init) {
            init(init);
        } else if (message instanceof HostMessage.BeginBlock begin) {
            begin(begin);
        } else if (message instanceof HostMessage.EndBlock end) {
            end(end);
        } else if (message instanceof HostMessage.AfterCommitBlock) {
            afterCommitDone = false;
            afterCommitBegun = false;
            simulation.spawn("after-commit work", () -> {
                afterCommitBegun = true;
                protocol.afterCommit();
                afterCommitDone = true;
            });
        }
        if (!(message instanceof HostMessage.CommitBlock)) {
            // Cosmos takes sends only while it waits for an answer.
            host.exports().await();
        }
        if (steps.commitsWith(message)) {
            commit(message.height());
        }
    }

    private void init(HostMessage.Init init) {
        // Opening the swing-store can hand over export data already.
        protocol.onInitOrBegin();
        store = opener.apply(protocol::onExport);
        host.opened(store.hostStorage());
        protocol.opened();
        steps.opened(store);
        savedHeight = host.find(HostKeys.HEIGHT).map(Long::parseLong).orElse(0L);
        savedBeginHeight = host.find(HostKeys.BEGIN_HEIGHT).map(Long::parseLong).orElse(savedHeight);
        // Refuses before the kernel is built on a store that does not fit.
        boolean executes = needsExecution(init.height());
        boolean startsKernel = steps.startsKernel(init, savedHeight);
        kernelDriver = new KernelDriver(
                simulation,
                store.kernelStorage(),
                new Bridge(protocol::send),
                protocol.asksAtLaunch() ? Optional.of(sends) : Optional.empty(),
                conditions,
                workers,
                softwareSchema,
                startsKernel || init.upgradePlan());
        // Only now: what was asked while the kernel was built belongs to no block.
        sends.replaceBy(host.find(HostKeys.CHAIN_SENDS).map(ChainSend::read).orElse(List.of()));
        if (executes) {
            steps.dropLoaded(sends);
            executing(init.height() == ReplayRule.GENESIS ? ReplayRule.FIRST : init.height());
            kernelDriver.toRunInThisBlock(init.coreProposals());
        }
        simulation.note(
                Lanes.BLOCK_MANAGER,
                () -> "height " + savedHeight + ", " + sends.recorded().size() + " sends loaded");
        if (startsKernel && executes) {
            kernelDriver.bootstrap();
        }
    }

    private void begin(HostMessage.BeginBlock begin) {
        simulation.await("the after-commit work of the block before", () -> afterCommitDone);
        if (!needsExecution(begin.height())) {
            return;
        }
        steps.requireNew(begin.height(), savedBeginHeight);
        protocol.onInitOrBegin();
        executing(begin.height());
        savedBeginHeight = begin.height();
        host.inBlock(true);
        kernelDriver.govern(begin.params());
        steps.recordBegin(host, begin.height());
    }

    private void executing(long height) {
        if (executing != height) {
            executing = height;
            protocol.onNewBlock();
        }
    }

    private void end(HostMessage.EndBlock end) {
        if (!needsExecution(end.height())) {
            simulation.note(Lanes.BLOCK_MANAGER, () -> "committed already: replay");
            replayed = true;
            // Cosmos executes the block again and needs the same messages as the first time.
            protocol.replay(end.height());
            kernelDriver.replayed();
            return;
        }
        // Without BEGIN_BLOCK there is neither a record of its beginning nor the parameters of the block.
        if (savedBeginHeight != end.height()) {
            throw new Refusal("END_BLOCK of " + end.height() + ", but the block begun last is " + savedBeginHeight);
        }
        replayed = false;
        kernelDriver.execute(end.height(), end.time());
        // Still in END_BLOCK: whatever the design sends here is part of the block in either form of the block cycle.
        protocol.onExecuted(end.height());
        host.exports().await();
        savedHeight = end.height();
    }

    private void commit(long height) {
        makeDurable(height);
        protocol.beforeCommitReply();
    }

    private void makeDurable(long height) {
        if (replayed && height < savedHeight && ReplayRule.isRepeatable(height, savedHeight, repeatableBlocks)) {
            // Of an older block nothing is left to make durable: what was made durable with it still is.
            return;
        }
        if (height != savedHeight) {
            throw new Refusal("COMMIT_BLOCK of " + height + ", but the block executed last is " + savedHeight);
        }
        kernelDriver.requireNothingLeftForThisBlock();
        host.inBlock(false);
        if (replayed) {
            protocol.recommit(height);
        } else {
            protocol.save(height);
        }
        if (!host.exports().isIdle()) {
            simulation.probe(HostProbes.BATCH_ACROSS_COMMIT);
        }
        simulation.committed(store.name(), height);
        kernelDriver.committed(height);
        executing = NONE;
        replayed = false;
    }

    /** @throws Refusal when the rule says that the two databases do not fit */
    private boolean needsExecution(long height) {
        ReplayRule.Decision decision = steps.replayRule().decide(height, savedHeight, repeatableBlocks);
        if (decision instanceof ReplayRule.Refuse refuse) {
            throw new Refusal(refuse.sentence());
        }
        return decision == ReplayRule.Work.EXECUTE;
    }
}
