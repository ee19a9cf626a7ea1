package dev.hangover.model.kernel;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.kernel.state.KernelState;
import dev.hangover.model.kernel.state.Message;
import dev.hangover.model.kernel.worker.Warehouse;
import dev.hangover.model.swingstore.KernelStorage;
import dev.hangover.model.swingstore.session.Cleanup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The end of a vat: at once it runs no more and its promises are rejected; what it leaves behind is deleted later, a
 * little in every block, in the order of agoric-sdk's terminated-vat cleanup: exports, imports, promises, other keys, heap
 * snapshots, transcript spans.
 */
final class Termination {
    private final Simulation simulation;
    private final KernelStorage storage;
    private final KernelState state;
    private final Warehouse warehouse;

    Termination(Simulation simulation, KernelStorage storage, KernelState state, Warehouse warehouse) {
        this.simulation = simulation;
        this.storage = storage;
        this.state = state;
        this.warehouse = warehouse;
    }

    /** Ends a vat, unless it has ended already. */
    void terminate(String vat, String reason, Deliveries deliveries) {
        if (!state.vats().runs(vat)) {
            return;
        }
        simulation.note(Lanes.KERNEL, () -> "terminated: " + vat + ": " + reason);
        simulation.probe(KernelProbes.TERMINATED);
        for (String promise : state.clists().slots(vat, "kp", Long.MAX_VALUE)) {
            if (state.promises().decider(promise).equals(Optional.of(vat))) {
                state.resolve(promise, true, "vat terminated");
            }
        }
        state.vats().terminated(vat);
        storage.snapStore().stopUsingLastSnapshot(vat);
        storage.transcriptStore().stopUsingTranscript(vat);
        warehouse.discard(vat);
        deliveries.toAdmin(Message.of("vatTerminated", List.of(vat, reason)));
    }

    /** Deletes some of what a terminated vat left, up to the budget of each kind. */
    void cleanUp(String vat, long budget) {
        simulation.note(Lanes.KERNEL, () -> "cleans up after " + vat);
        List<String> slots = state.clists().slots(vat, "k", budget);
        slots.forEach(slot -> state.clists().remove(vat, slot));
        if (slots.size() == budget || state.vats().deleteKeys(vat, budget) == budget) {
            simulation.probe(KernelProbes.CLEANUP_GOES_ON);
            return;
        }
        Cleanup snapshots = storage.snapStore().deleteVat(vat, OptionalLong.of(budget));
        Cleanup spans =
                snapshots.done() ? storage.transcriptStore().deleteVat(vat, OptionalLong.of(budget)) : snapshots;
        if (spans.done()) {
            state.vats().cleanedUp(vat);
            simulation.probe(KernelProbes.CLEANED_UP);
        }
    }
}
