package dev.hangover.model.host;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.cosmos.bridge.ChainPort;
import dev.hangover.model.cosmos.bridge.HostMessage;
import dev.hangover.model.cosmos.bridge.HostPort;
import dev.hangover.model.incidents.Flaw;
import dev.hangover.model.kernel.device.Bridge;
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
    private final Function<ExportCallback, SwingStore> opener;
    private final Circumstances circumstances;
    private final int softwareSchema;
    private final int repeatableBlocks;

    private SwingStore store;
    private KernelSide kernelSide;
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
     * @param opener opens the swing-store, when AG_COSMOS_INIT comes
     * @param circumstances what is special about this node's life
     * @param softwareSchema schema that the software of this process works on
     */
    public BlockManager(
            Simulation simulation,
            ChainPort chain,
            HostDesign design,
            Function<ExportCallback, SwingStore> opener,
            Circumstances circumstances,
            int softwareSchema) {
        this.simulation = simulation;
        this.sends = new ChainSends(simulation, chain);
        this.host = new Host(simulation, sends, design.flaws());
        this.protocol = design.start(host);
        this.repeatableBlocks = design.repeatableBlocks();
        this.opener = opener;
        this.circumstances = circumstances;
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
            if (host.has(Flaw.COMMIT_BEFORE_LOGGED)) {
                host.exports().await();
                commit(end.height());
            }
        } else if (message instanceof HostMessage.CommitBlock commit) {
            if (!host.has(Flaw.COMMIT_BEFORE_LOGGED)) {
                commit(commit.height());
            }
            return;
        } else if (message instanceof HostMessage.AfterCommitBlock) {
            afterCommitDone = false;
            afterCommitBegun = false;
            simulation.spawn("after-commit work", () -> {
                afterCommitBegun = true;
                protocol.afterCommit();
                afterCommitDone = true;
            });
        }
        host.exports().await();
    }

    private void init(HostMessage.Init init) {
        protocol.begins();
        store = opener.apply(protocol::exported);
        host.opened(store.hostStorage());
        protocol.opened();
        store.whenCrankEnds(new CommitOfEachCrank(host));
        savedHeight = host.find(HostKeys.HEIGHT).map(Long::parseLong).orElse(0L);
        savedBeginHeight = host.find(HostKeys.BEGIN_HEIGHT).map(Long::parseLong).orElse(savedHeight);
        boolean executes = needsExecution(init.height());
        boolean bootstraps = init.bootstrap() || savedHeight == 0 && host.has(Flaw.EMPTY_STORE_EXECUTES);
        if (host.has(Flaw.LEFTOVERS_FLUSHED_AT_OPEN)) {
            store.kernelStorage().startCrank();
            store.kernelStorage().endCrank();
        }
        kernelSide = new KernelSide(
                simulation,
                store.kernelStorage(),
                new Bridge(protocol::send),
                protocol.asksAtLaunch() ? Optional.of(sends) : Optional.empty(),
                circumstances.with(circumstances.workers().with(host.flaws())),
                softwareSchema,
                bootstraps || init.upgradePlan());
        sends.replaceBy(host.find(HostKeys.CHAIN_SENDS).map(ChainSend::read).orElse(List.of()));
        if (executes) {
            if (!host.has(Flaw.SAVED_SENDS_KEPT)) {
                // What is saved belongs to a block that will not be replayed any more (agoric-sdk #8652).
                sends.take();
            }
            executing(init.height() == 0 ? 1 : init.height());
            kernelSide.toRunInThisBlock(init.coreProposals());
        }
        simulation.note(
                Lanes.BLOCK_MANAGER,
                () -> "height " + savedHeight + ", " + sends.recorded().size() + " sends loaded");
        if (bootstraps && executes) {
            kernelSide.bootstrap();
        }
    }

    private void begin(HostMessage.BeginBlock begin) {
        simulation.await("the after-commit work of the block before", () -> afterCommitDone);
        if (!needsExecution(begin.height())) {
            return;
        }
        if (savedBeginHeight == begin.height() && !host.has(Flaw.BEGIN_HEIGHT_NOT_RECORDED)) {
            throw new Refusal("block " + begin.height()
                    + " was begun before, and something of it was committed: the swing-store is inconsistent");
        }
        protocol.begins();
        executing(begin.height());
        savedBeginHeight = begin.height();
        host.inBlock(true);
        kernelSide.govern(begin.params());
        if (!host.has(Flaw.BEGIN_HEIGHT_NOT_RECORDED)) {
            host.storage().kvStore().set(HostKeys.BEGIN_HEIGHT, Long.toString(begin.height()));
        }
    }

    private void executing(long height) {
        if (executing != height) {
            executing = height;
            protocol.forgetsTheBlockBefore();
        }
    }

    private void end(HostMessage.EndBlock end) {
        if (!needsExecution(end.height())) {
            simulation.note(Lanes.BLOCK_MANAGER, () -> "committed already: replay");
            replayed = true;
            if (host.has(Flaw.REPLAY_DRAINS_QUEUE)) {
                kernelSide.drain(sends::sendUnrecorded);
            }
            if (host.has(Flaw.REPLAY_AWAITS_ACTIONS)) {
                simulation.await(
                        "the kernel to take the actions of the block", () -> !InboundQueue.tookFrom(sends.recorded()));
            }
            protocol.replay(end.height());
            if (host.has(Flaw.REPLAY_CONSUMES_SENDS)) {
                sends.take();
            }
            kernelSide.replayed();
            return;
        }
        if (savedBeginHeight != end.height()) {
            throw new Refusal("END_BLOCK of " + end.height() + ", but the block begun last is " + savedBeginHeight);
        }
        replayed = false;
        kernelSide.execute(end.height(), end.time());
        protocol.executed(end.height());
        host.exports().await();
        if (host.has(Flaw.COMMIT_AT_END_BLOCK)) {
            host.storage().commit();
        }
        savedHeight = end.height();
    }

    private void commit(long height) {
        makeDurable(height);
        protocol.beforeCommitReply();
    }

    private void makeDurable(long height) {
        if (replayed && height < savedHeight && isRepeatable(height)) {
            // Of an older block nothing is left to make durable: what was made durable with it still is.
            return;
        }
        if (height != savedHeight) {
            throw new Refusal("COMMIT_BLOCK of " + height + ", but the block executed last is " + savedHeight);
        }
        kernelSide.requireNothingLeftForThisBlock();
        host.inBlock(false);
        if (replayed) {
            protocol.saveAgain(height);
        } else {
            protocol.save(height);
        }
        if (!host.exports().isIdle()) {
            simulation.probe(HostProbes.BATCH_ACROSS_COMMIT);
        }
        simulation.committed(store.name(), height);
        kernelSide.committed(height);
        executing = NONE;
        replayed = false;
    }

    /**
     * The rule. Height 0 is the initial height, also when genesis sends it again because cosmos lost block 1.
     *
     * @throws Refusal when the two databases are further apart than one block
     */
    private boolean needsExecution(long height) {
        long block = height == 0 && !host.has(Flaw.INIT_HEIGHT_NOT_MAPPED) ? 1 : height;
        if (savedHeight == 0) {
            if (block > 1 && !host.has(Flaw.EMPTY_STORE_EXECUTES)) {
                throw new Refusal("the swing-store is empty, but cosmos executes block " + block);
            }
            return true;
        }
        if (block == savedHeight + 1) {
            return true;
        }
        if (isRepeatable(block)) {
            return false;
        }
        throw new Refusal("cosmos executes block " + block + ", but the swing-store is at " + savedHeight
                + ": it can execute the next one or repeat "
                + (repeatableBlocks == 1 ? "the last" : "one of the last " + repeatableBlocks));
    }

    private boolean isRepeatable(long block) {
        return block <= savedHeight && block > savedHeight - repeatableBlocks;
    }

    /** Commits at the end of each crank of a block, where that flaw is planted. */
    private record CommitOfEachCrank(Host host) implements Runnable {
        @Override
        public void run() {
            if (host.inBlock() && host.has(Flaw.CRANK_COMMITS)) {
                host.storage().commit();
            }
        }
    }
}
