package dev.hangover.model.kernel;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.kernel.vat.BankVat;
import dev.hangover.model.kernel.vat.CounterVat;
import dev.hangover.model.kernel.vat.ForwarderVat;
import dev.hangover.model.kernel.vat.Vat;
import dev.hangover.model.kernel.vat.VatFailure;
import dev.hangover.model.swingstore.KernelStorage;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Delivers messages to vats, one a crank, until the queue is empty or the budget is spent. Every crank is ended, also when
 * there was no work and when it failed; so when {@link #run} returns, no export data is pending.
 */
public final class Kernel {
    private static final String INITIALIZED = "initialized";
    private static final String CRANK_NUMBER = "crankNumber";
    private static final String DELIVER = "deliver";

    private final Simulation simulation;
    private final KernelStorage storage;
    private final Bridge bridge;
    private final RunQueue queue;
    private final SortedMap<String, Vat> vats = new TreeMap<>();

    /**
     * @param simulation the world
     * @param storage the kernel's facet of the swing-store
     * @param bridge the way to the chain
     */
    public Kernel(Simulation simulation, KernelStorage storage, Bridge bridge) {
        this.simulation = simulation;
        this.storage = storage;
        this.bridge = bridge;
        this.queue = new RunQueue(storage.kvStore());
        for (Vat vat : List.of(new BankVat(), new CounterVat(), new ForwarderVat())) {
            vats.put(vat.id(), vat);
        }
    }

    /** First start of the chain: the vats are made, and the bank learns what it owns. */
    public void bootstrap(long reserve) {
        vats.keySet().forEach(storage.transcriptStore()::initTranscript);
        storage.kvStore().set(INITIALIZED, "true");
        queue.push(new Message(BankVat.ID, "open", List.of(Long.toString(reserve))));
    }

    /** An action from the chain becomes a message to the vat that handles it. */
    public void inbound(JsonNode action) {
        queue.push(Inbound.message(action));
    }

    /** Messages that wait for delivery. */
    public long waiting() {
        return queue.length();
    }

    /**
     * Runs cranks.
     *
     * @return whether the queue is empty; if not, the budget is spent
     */
    public boolean run(ComputeBudget budget) {
        boolean worked;
        do {
            worked = crank(budget);
            simulation.yield("between two cranks");
        } while (worked && !budget.exhausted());
        return queue.length() == 0;
    }

    private boolean crank(ComputeBudget budget) {
        storage.startCrank();
        try {
            Optional<Message> next = queue.shift();
            if (next.isEmpty()) {
                return false;
            }
            storage.establishCrankSavepoint(DELIVER);
            deliver(next.get(), budget);
            String cranks = storage.kvStore().get(CRANK_NUMBER);
            storage.kvStore().set(CRANK_NUMBER, Long.toString(cranks == null ? 1 : Long.parseLong(cranks) + 1));
            storage.emitCrankHashes();
            return true;
        } finally {
            storage.endCrank();
        }
    }

    private void deliver(Message message, ComputeBudget budget) {
        Vat vat = vats.get(message.vat());
        Delivery delivery = new Delivery(message, storage.kvStore(), queue, bridge);
        try {
            vat.deliver(message.method(), message.args(), delivery);
            storage.transcriptStore().addItem(vat.id(), delivery.transcript());
            simulation.note(Lanes.KERNEL, message::brief);
        } catch (VatFailure failure) {
            storage.rollbackCrank(DELIVER);
            simulation.note(Lanes.KERNEL, () -> "aborted: " + message.brief() + ": " + failure.getMessage());
        }
        budget.spend(delivery.syscallCount());
    }
}
