package dev.hangover.model.kernel;

import dev.hangover.harness.memory.Memory;
import dev.hangover.harness.memory.Scope;
import dev.hangover.harness.simulation.Choices;
import dev.hangover.harness.simulation.Event;
import dev.hangover.harness.simulation.Observer;
import dev.hangover.harness.simulation.Place;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.kernel.device.Bridge;
import dev.hangover.model.kernel.program.Programs;
import dev.hangover.model.kernel.vat.Vat;
import dev.hangover.model.kernel.worker.WarehousePolicy;
import dev.hangover.model.swingstore.SwingStore;
import dev.hangover.model.swingstore.SwingStoreOptions;
import dev.hangover.model.swingstore.sqlite.DatabaseLocation;
import dev.hangover.model.swingstore.sqlite.SqlImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** A kernel in one life, on a store of its own, with a chain that answers the same to every question. */
final class KernelUnderTest {
    final List<String> probes = new ArrayList<>();
    final List<ChainMessage> asked = new ArrayList<>();
    private final SwingStore store;
    private final Kernel kernel;

    KernelUnderTest(DatabaseLocation home, Function<String, Vat> programs, WarehousePolicy policy) {
        Simulation simulation = new Simulation(Choices.fifo(), new Observer() {
            @Override
            public boolean strikes(Place place) {
                return false;
            }

            @Override
            public void on(Event event) {
                if (event instanceof Event.Probed probed) {
                    probes.add(probed.probe());
                }
            }
        });
        store = SwingStore.open(home, SwingStoreOptions.defaults(), simulation);
        Bridge bridge = new Bridge(message -> {
            asked.add(message);
            return "null";
        });
        kernel = new Kernel(simulation, store.kernelStorage(), bridge, programs, policy);
        kernel.mailbox().load(BridgeJson.array());
    }

    /** Bootstrapped, with the usual programs. */
    static KernelUnderTest bootstrapped() {
        return bootstrapped(Programs::named);
    }

    static KernelUnderTest bootstrapped(Function<String, Vat> programs) {
        KernelUnderTest kernel = new KernelUnderTest(DatabaseLocation.memory(), programs, WarehousePolicy.standard());
        kernel.kernel.bootstrap(1_000);
        kernel.kernel.run(ComputeBudget.unlimited());
        return kernel;
    }

    /** An action comes in and is run to its end. */
    void act(String type, String... args) {
        queue(type, args);
        kernel.run(ComputeBudget.unlimited());
    }

    /** An action comes in. */
    void queue(String type, String... args) {
        ObjectNode action = BridgeJson.object().put("type", type);
        action.set("args", BridgeJson.strings(List.of(args)));
        kernel.inbound(action);
    }

    /** The heap of every vat, as it is or as it would be rebuilt, value by value. */
    SortedMap<String, String> heaps() {
        String workers = "kernel.warehouse.workers";
        return Memory.dump("kernel", kernel, Scope.BETWEEN_SECTIONS).subMap(workers, workers + Character.MAX_VALUE);
    }

    Kernel kernel() {
        return kernel;
    }

    /** A key of the kernel's store, null when there is none. */
    String get(String key) {
        return store.kernelStorage().kvStore().get(key);
    }

    /** A key of the store of a vat of the bootstrap. */
    String state(String vat, String key) {
        return get(get("vat.name." + vat) + ".vs." + key);
    }

    /** Keys that begin so. */
    List<String> keys(String prefix) {
        List<String> keys = new ArrayList<>();
        String key = store.kernelStorage().kvStore().getNextKey(prefix);
        while (key != null && key.startsWith(prefix)) {
            keys.add(key);
            key = store.kernelStorage().kvStore().getNextKey(key);
        }
        return keys;
    }

    /** What is left when the process has stopped. */
    SqlImage commit() {
        store.hostStorage().commit();
        return store.image();
    }
}
