package dev.hangover.model.host;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.bridge.Params;
import dev.hangover.model.conditions.BlockCondition;
import dev.hangover.model.conditions.NodeConditions;
import dev.hangover.model.cosmos.app.Genesis;
import dev.hangover.model.cosmos.modules.StorageQueue;
import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.kernel.ComputeBudget;
import dev.hangover.model.kernel.Kernel;
import dev.hangover.model.kernel.KernelSchema;
import dev.hangover.model.kernel.device.Bridge;
import dev.hangover.model.kernel.program.Programs;
import dev.hangover.model.kernel.worker.WarehousePolicy;
import dev.hangover.model.swingstore.KernelStorage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The kernel on an open swing-store, and the phases in which a block is executed (launch-chain.js in agoric-sdk): what was
 * left over; then either only what has to run in this very block, or high-priority queue, timer, action queue, cleanup.
 */
final class KernelDriver {
    private static final String LATE_KEY = "lateWrite";
    private static final String PUBLISHED = "published.height";
    private static final String PUBLISHED_MUCH = "published.much-";
    private static final int MUCH = 120;
    private static final String TYPE = "type";
    private static final String UPGRADE_EVENTS = "KERNEL_UPGRADE_EVENTS";

    private final Simulation simulation;
    private final KernelStorage storage;
    private final NodeConditions conditions;
    private final Bridge bridge;
    private final Kernel kernel;
    private final MailboxStorage mailbox;
    private final InboundQueue highPriority;
    private final InboundQueue actions;
    private final Deque<JsonNode> runThisBlock = new ArrayDeque<>();

    private Optional<Params> params = Optional.empty();

    /**
     * Brings the store to the schema of the software, then builds the kernel on it.
     *
     * @param bridge the way to cosmos
     * @param launch the way of questions while the process starts; empty when none may be asked
     * @param mayUpgrade whether bootstrap or an upgrade plan stands behind new software
     * @throws Refusal when the software is newer than the store and nothing stands behind it
     */
    KernelDriver(
            Simulation simulation,
            KernelStorage storage,
            Bridge bridge,
            Optional<ChainSends> launch,
            NodeConditions conditions,
            WarehousePolicy workers,
            int softwareSchema,
            boolean mayUpgrade) {
        this.simulation = simulation;
        this.storage = storage;
        this.conditions = conditions;
        boolean upgraded = KernelSchema.upgrade(storage.kvStore(), softwareSchema);
        if (upgraded) {
            simulation.note(Lanes.KERNEL, () -> "upgradeSwingset to schema " + softwareSchema);
        }
        if (upgraded && !mayUpgrade) {
            throw new Refusal("the software of schema " + softwareSchema
                    + " is newer than the store, but neither bootstrap nor an upgrade plan stands behind it");
        }
        KernelSchema.require(storage.kvStore(), softwareSchema);
        this.kernel = new Kernel(simulation, storage, bridge, Programs::named, workers);
        this.mailbox = new MailboxStorage(simulation, bridge, launch, kernel.mailbox());
        this.highPriority = new InboundQueue(bridge, StorageQueue.HIGH_PRIORITY_QUEUE);
        this.actions = new InboundQueue(bridge, StorageQueue.ACTION_QUEUE);
        this.bridge = bridge;
        launch.ifPresent(sends -> {
            long waiting = highPriority.sizeAtLaunch(sends) + actions.sizeAtLaunch(sends);
            simulation.note(Lanes.KERNEL, () -> "built, " + waiting + " actions in line");
        });
    }

    /** First start of the chain. Nothing is committed: the first block's commit carries it. */
    void bootstrap() {
        kernel.bootstrap(Genesis.RESERVE);
        if (!conditions.has(BlockCondition.NO_CRANKS, 1)) {
            mailbox.load();
            kernel.run(ComputeBudget.unlimited());
        }
    }

    /** The process begins with a block that it executes: what an upgrade wants done goes before all else. */
    void toRunInThisBlock(List<String> coreProposals) {
        if (KernelSchema.hasEvents(storage.kvStore())) {
            runThisBlock.add(BridgeJson.object().put(TYPE, UPGRADE_EVENTS));
        }
        for (String proposal : coreProposals) {
            ObjectNode action = BridgeJson.object().put(TYPE, "CORE_EVAL");
            action.set("args", BridgeJson.strings(List.of(proposal)));
            runThisBlock.add(action);
        }
    }

    /** What governance has decided comes with every block, and holds while it is executed. */
    void govern(Params decided) {
        params = Optional.of(decided);
    }

    /** @throws IllegalStateException when the parameters of the block were not set */
    void execute(long height, long time) {
        Params decided = params.orElseThrow(
                () -> new IllegalStateException("the parameters of block " + height + " were not handed in"));
        params = Optional.empty();
        if (!conditions.has(BlockCondition.NO_CRANKS, height)) {
            mailbox.load();
            runPhases(time, decided);
        }
        if (conditions.has(BlockCondition.PUBLISH, height)) {
            bridge.callNow(new ChainMessage.StorageSet(PUBLISHED, Long.toString(height)));
        }
        if (conditions.has(BlockCondition.PUBLISH_MUCH, height)) {
            for (int i = 0; i < MUCH; i++) {
                bridge.callNow(new ChainMessage.StorageSet(
                        PUBLISHED_MUCH + i, Long.toString(height).repeat(1_000)));
            }
        }
        if (kernel.waiting() > 0) {
            simulation.probe(HostProbes.LEFTOVER);
        }
        if (!conditions.has(BlockCondition.LATE_MAILBOX, height)) {
            mailbox.write();
        }
        if (conditions.has(BlockCondition.LATE_WRITE, height)) {
            simulation.note(Lanes.KERNEL, () -> "writes outside of any crank");
            storage.kvStore().set(LATE_KEY, "written late in block " + height);
        }
    }

    /** The sends of the block were collected and committed: too late to write anything, unless a condition wants it. */
    void committed(long height) {
        if (conditions.has(BlockCondition.LATE_MAILBOX, height) && mailbox.write()) {
            simulation.probe(HostProbes.MAILBOX_LATE);
        }
    }

    /** A block was replayed, not executed: chain storage has changed without the kernel. */
    void replayed() {
        mailbox.reload();
    }

    /** @throws Refusal when something that had to run in this block did not */
    void requireNothingLeftForThisBlock() {
        if (!runThisBlock.isEmpty()) {
            throw new Refusal(runThisBlock.size() + " actions had to run in this block and did not");
        }
    }

    private void runPhases(long time, Params params) {
        if (!runThisBlock.isEmpty()) {
            simulation.probe(HostProbes.RUN_THIS_BLOCK);
            ComputeBudget unlimited = ComputeBudget.unlimited();
            kernel.run(unlimited);
            while (!runThisBlock.isEmpty()) {
                accept(runThisBlock.removeFirst());
                kernel.run(unlimited);
            }
            return;
        }
        ComputeBudget budget = ComputeBudget.of(params.computeLimit());
        Supplier<Boolean> run = () -> kernel.run(budget);
        if (!run.get() || !consume(highPriority, run, HostProbes.HIGH_PRIORITY)) {
            return;
        }
        kernel.poll(time);
        if (run.get() && consume(actions, run, HostProbes.ACTIONS)) {
            kernel.cleanUp(params.vatCleanupBudget());
        }
    }

    private boolean consume(InboundQueue queue, Supplier<Boolean> run, String probe) {
        return queue.consume(action -> {
            simulation.probe(probe);
            accept(action);
            return run.get();
        });
    }

    private void accept(JsonNode action) {
        if (action.get(TYPE).asString().equals(UPGRADE_EVENTS)) {
            kernel.injectUpgradeEvents();
        } else {
            kernel.inbound(action);
        }
    }
}
