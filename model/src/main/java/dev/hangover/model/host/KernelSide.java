package dev.hangover.model.host;

import dev.hangover.harness.simulation.Refusal;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.cosmos.app.Genesis;
import dev.hangover.model.cosmos.bridge.ChainMessage;
import dev.hangover.model.cosmos.modules.StorageQueue;
import dev.hangover.model.kernel.Bridge;
import dev.hangover.model.kernel.ComputeBudget;
import dev.hangover.model.kernel.Kernel;
import dev.hangover.model.kernel.Schema;
import dev.hangover.model.swingstore.KernelStorage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The kernel on an open swing-store, and the phases in which a block is executed: what was left over; then either only
 * what has to run in this very block, or high-priority queue, timer, action queue.
 */
final class KernelSide {
    private static final long BUDGET_OF_A_BLOCK = 120;
    private static final String LATE_KEY = "lateWrite";
    private static final String PUBLISHED = "published.height";

    private final Simulation simulation;
    private final KernelStorage storage;
    private final Circumstances circumstances;
    private final Bridge bridge;
    private final Kernel kernel;
    private final InboundQueue highPriority;
    private final InboundQueue actions;
    private final Deque<JsonNode> runThisBlock = new ArrayDeque<>();

    /**
     * Brings the store to the schema of the software, then builds the kernel on it.
     *
     * @param bridge the way to cosmos
     * @param launch the way of questions while the process starts; empty when none may be asked
     * @param mayUpgrade whether bootstrap or an upgrade plan stands behind new software
     * @throws Refusal when the software is newer than the store and nothing stands behind it
     */
    KernelSide(
            Simulation simulation,
            KernelStorage storage,
            Bridge bridge,
            Optional<ChainSends> launch,
            Circumstances circumstances,
            int softwareSchema,
            boolean mayUpgrade) {
        this.simulation = simulation;
        this.storage = storage;
        this.circumstances = circumstances;
        boolean upgraded = Schema.upgrade(storage.kvStore(), softwareSchema);
        if (upgraded) {
            simulation.note(Lanes.KERNEL, () -> "upgradeSwingset to schema " + softwareSchema);
        }
        if (upgraded && !mayUpgrade) {
            throw new Refusal("the software of schema " + softwareSchema
                    + " is newer than the store, but neither bootstrap nor an upgrade plan stands behind it");
        }
        Schema.require(storage.kvStore(), softwareSchema);
        this.kernel = new Kernel(simulation, storage, bridge);
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
        if (!circumstances.isCrankless(1)) {
            kernel.run(ComputeBudget.unlimited());
        }
    }

    /** Executes a block. */
    void execute(long height) {
        if (!circumstances.isCrankless(height)) {
            runPhases();
        }
        if (circumstances.publishes(height)) {
            bridge.callNow(new ChainMessage.StorageSet(PUBLISHED, Long.toString(height)));
        }
        if (kernel.waiting() > 0) {
            simulation.probe(HostProbes.LEFTOVER);
        }
        if (circumstances.writesLate(height)) {
            simulation.note(Lanes.KERNEL, () -> "writes outside of any crank");
            storage.kvStore().set(LATE_KEY, "written late in block " + height);
        }
    }

    /** @throws Refusal when something that had to run in this block did not */
    void requireNothingLeftForThisBlock() {
        if (!runThisBlock.isEmpty()) {
            throw new Refusal(runThisBlock.size() + " actions had to run in this block and did not");
        }
    }

    String volatileState() {
        return "run this block " + runThisBlock;
    }

    private void runPhases() {
        if (!runThisBlock.isEmpty()) {
            ComputeBudget unlimited = ComputeBudget.unlimited();
            kernel.run(unlimited);
            while (!runThisBlock.isEmpty()) {
                kernel.inbound(runThisBlock.removeFirst());
                kernel.run(unlimited);
            }
            return;
        }
        ComputeBudget budget = ComputeBudget.of(BUDGET_OF_A_BLOCK);
        Supplier<Boolean> run = () -> kernel.run(budget);
        if (run.get() && consume(highPriority, run) && run.get()) {
            consume(actions, run);
        }
    }

    private boolean consume(InboundQueue queue, Supplier<Boolean> run) {
        return queue.consume(action -> {
            kernel.inbound(action);
            return run.get();
        });
    }
}
