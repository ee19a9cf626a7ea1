package dev.hangover.model.kernel;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.kernel.state.KernelState;
import dev.hangover.model.kernel.state.Work;
import dev.hangover.model.kernel.vat.VatFailure;
import dev.hangover.model.kernel.vat.VatFault;
import dev.hangover.model.kernel.worker.Meter;
import dev.hangover.model.kernel.worker.Warehouse;
import dev.hangover.model.swingstore.KernelStorage;
import java.util.Optional;

/**
 * One crank at a time (kernel.js in agoric-sdk). Every crank is ended, also when there was no work and when it failed; so
 * between cranks no export data is pending.
 *
 * <p>A delivery that fails is undone in one of two ways: back to {@code deliver}, where the message has left the queue, or
 * back to {@code start}, where it is still there and finds its vat terminated.
 */
final class Crank {
    private static final String CRANK_NUMBER = "crankNumber";
    private static final String START = "start";
    private static final String DELIVER = "deliver";

    private final Simulation simulation;
    private final KernelStorage storage;
    private final KernelState state;
    private final Warehouse warehouse;
    private final Deliveries deliveries;
    private final Termination termination;
    private final Requests requests;

    Crank(
            Simulation simulation,
            KernelStorage storage,
            KernelState state,
            Warehouse warehouse,
            Deliveries deliveries,
            Termination termination,
            Requests requests) {
        this.simulation = simulation;
        this.storage = storage;
        this.state = state;
        this.warehouse = warehouse;
        this.deliveries = deliveries;
        this.termination = termination;
        this.requests = requests;
    }

    /** @return whether there was work */
    boolean next(Meter meter) {
        storage.startCrank();
        try {
            if (state.queue().length() == 0) {
                return false;
            }
            storage.establishCrankSavepoint(START);
            Work next = state.queue().shift().orElseThrow();
            storage.establishCrankSavepoint(DELIVER);
            work(next, meter);
            finish();
            return true;
        } finally {
            storage.endCrank();
        }
    }

    void cleanUp(String vat, long budget) {
        storage.startCrank();
        try {
            termination.cleanUp(vat, budget);
            finish();
        } finally {
            storage.endCrank();
        }
    }

    private void work(Work work, Meter meter) {
        Optional<String> vat = deliveries.vat(work);
        if (vat.isEmpty()) {
            deliveries.withoutVat(work);
            state.queue().done(work);
        } else {
            deliver(vat.get(), work, meter);
        }
        requests.carryOut((ended, reason) -> termination.terminate(ended, reason, deliveries));
    }

    private void deliver(String vat, Work work, Meter meter) {
        try {
            deliveries.deliver(vat, work, meter);
            state.queue().done(work);
            warehouse.tidy(vat);
        } catch (VatFailure failure) {
            undo(DELIVER, vat, failure);
            simulation.probe(KernelProbes.CONSUMED);
            if (work instanceof Work.Send send) {
                state.reject(send.message(), failure.getMessage());
            }
            state.queue().done(work);
        } catch (VatFault fault) {
            undo(START, vat, fault);
            simulation.probe(KernelProbes.PUT_BACK);
            requests.terminate(vat, fault.getMessage());
        }
    }

    private void undo(String savepoint, String vat, RuntimeException why) {
        String handedOut = state.numbering();
        storage.rollbackCrank(savepoint);
        if (!handedOut.equals(state.numbering())) {
            simulation.probe(KernelProbes.IDS_TAKEN_BACK);
        }
        warehouse.discard(vat);
        requests.forget();
        simulation.note(Lanes.KERNEL, () -> "undone to '" + savepoint + "': " + vat + ": " + why.getMessage());
    }

    private void finish() {
        String cranks = storage.kvStore().get(CRANK_NUMBER);
        storage.kvStore().set(CRANK_NUMBER, Long.toString(cranks == null ? 1 : Long.parseLong(cranks) + 1));
        storage.emitCrankHashes();
    }
}
