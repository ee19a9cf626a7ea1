package dev.hangover.model.kernel;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.kernel.device.Bridge;
import dev.hangover.model.kernel.device.Device;
import dev.hangover.model.kernel.device.Mailbox;
import dev.hangover.model.kernel.device.Timer;
import dev.hangover.model.kernel.device.VatAdmin;
import dev.hangover.model.kernel.program.BootstrapVat;
import dev.hangover.model.kernel.program.Programs;
import dev.hangover.model.kernel.state.KernelState;
import dev.hangover.model.kernel.state.Message;
import dev.hangover.model.kernel.state.Work;
import dev.hangover.model.kernel.vat.Slots;
import dev.hangover.model.kernel.vat.Syscalls;
import dev.hangover.model.kernel.vat.Vat;
import dev.hangover.model.kernel.vat.VatDelivery;
import dev.hangover.model.kernel.worker.Warehouse;
import dev.hangover.model.kernel.worker.WarehousePolicy;
import dev.hangover.model.swingstore.KernelStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The kernel's interface for its host: inputs, then a run until the queue is empty or the compute budget is spent. */
public final class Kernel {
    private static final String INITIALIZED = "initialized";

    private final Simulation simulation;
    private final KernelStorage storage;
    private final KernelState state;
    private final Warehouse warehouse;
    private final Mailbox mailbox = new Mailbox();
    private final Timer timer;
    private final Bundles bundles;
    private final Crank crank;

    /**
     * @param simulation the world
     * @param storage the kernel's facet of the swing-store
     * @param bridge the way to the chain
     * @param programs finds programs by name
     * @param policy how workers are kept
     */
    public Kernel(
            Simulation simulation,
            KernelStorage storage,
            Bridge bridge,
            Function<String, Vat> programs,
            WarehousePolicy policy) {
        this.simulation = simulation;
        this.storage = storage;
        this.state = KernelState.over(storage.kvStore());
        this.warehouse = new Warehouse(
                simulation,
                storage,
                vat -> programs.apply(state.vats().program(vat)),
                () -> state.vats().running(),
                policy);
        this.timer = new Timer(storage.kvStore(), state.queue());
        this.bundles = new Bundles(simulation, storage.bundleStore());
        Requests requests = new Requests();
        SortedMap<String, Device> devices = new TreeMap<>();
        devices.put("bridge", bridge);
        devices.put("timer", timer);
        devices.put("mailbox", mailbox);
        devices.put("vatAdmin", new VatAdmin(state, bundles::has, requests::terminate));
        Deliveries deliveries = new Deliveries(simulation, state, warehouse, devices, requests::terminate);
        Termination termination = new Termination(simulation, storage, state, warehouse);
        this.crank = new Crank(simulation, storage, state, warehouse, deliveries, termination, requests);
    }

    /** First start of the chain: the vats are made, and introduced to each other by the first message of all. */
    public void bootstrap(long reserve) {
        List<String> introductions = new ArrayList<>();
        introductions.add(Long.toString(reserve));
        for (String name : Programs.AT_BOOTSTRAP) {
            String vat = state.vats().nextId();
            state.vats().addStatic(vat, name);
            warehouse.created(vat, name);
            introductions.add(name);
            introductions.add(Slots.reference(state.clists().toKernel(vat, Syscalls.ROOT)));
            state.queue().push(new Work.Start(vat));
        }
        storage.kvStore().set(INITIALIZED, "true");
        send(BootstrapVat.NAME, "bootstrap", introductions);
    }

    /** An action from the chain becomes a message to the vat that handles it, or a bundle is installed. */
    public void inbound(JsonNode action) {
        if (action.get("type").asString().equals("install")) {
            bundles.install(action.get("args").get(0).asString());
        } else {
            Inbound inbound = Inbound.of(action);
            send(inbound.vat(), inbound.method(), inbound.args());
        }
    }

    /** Puts the upgrade events for vats into the run-queue. */
    public void injectUpgradeEvents() {
        simulation.probe(KernelProbes.UPGRADE_EVENTS);
        for (String event : KernelSchema.takeEvents(storage.kvStore())) {
            send(BootstrapVat.NAME, "upgraded", List.of(event));
        }
    }

    /** Polls the timer device. */
    public void poll(long blockTime) {
        if (timer.poll(blockTime)) {
            simulation.probe(KernelProbes.WOKEN);
        }
    }

    /** Entries that wait. */
    public long waiting() {
        return state.queue().length();
    }

    /** The mailbox device. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /**
     * Runs cranks.
     *
     * @return whether the queue is empty; if not, the budget is spent
     */
    public boolean run(ComputeBudget budget) {
        boolean worked;
        do {
            worked = crank.next(budget);
            simulation.yield("between two cranks");
        } while (worked && !budget.exhausted());
        return state.queue().length() == 0;
    }

    /** One crank of cleanup, when a terminated vat has left something. */
    public void cleanUp(long budget) {
        state.vats().firstTerminated().ifPresent(vat -> {
            crank.cleanUp(vat, budget);
            simulation.yield("between two cranks");
        });
    }

    /** Sends to a vat of the bootstrap, unless it was terminated. */
    private void send(String name, String method, List<String> args) {
        Optional<String> vat = state.vats().named(name);
        if (vat.isPresent()) {
            String root = state.clists().toKernel(vat.get(), Syscalls.ROOT);
            simulation.note(Lanes.KERNEL, () -> "queued: " + name + "." + VatDelivery.brief(method, args));
            state.queue().push(new Work.Send(root, Message.of(method, args)));
        } else if (storage.kvStore().has(INITIALIZED)) {
            simulation.note(
                    Lanes.KERNEL, () -> "lost, its vat is gone: " + name + "." + VatDelivery.brief(method, args));
            simulation.probe(KernelProbes.SPLAT);
        } else {
            throw new IllegalStateException("there is no vat '" + name + "': was there no bootstrap?");
        }
    }
}
