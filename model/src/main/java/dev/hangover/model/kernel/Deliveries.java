package dev.hangover.model.kernel;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.Lanes;
import dev.hangover.model.kernel.device.Device;
import dev.hangover.model.kernel.state.KernelState;
import dev.hangover.model.kernel.state.Message;
import dev.hangover.model.kernel.state.Work;
import dev.hangover.model.kernel.vat.Slots;
import dev.hangover.model.kernel.vat.Syscalls;
import dev.hangover.model.kernel.vat.VatDelivery;
import dev.hangover.model.kernel.worker.Meter;
import dev.hangover.model.kernel.worker.Warehouse;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/** Does the work of one entry of the run-queue: finds out whose it is, and has that vat's worker handle it. */
final class Deliveries {
    private final Simulation simulation;
    private final KernelState state;
    private final Warehouse warehouse;
    private final SortedMap<String, Device> devices;
    private final BiConsumer<String, String> terminate;

    Deliveries(
            Simulation simulation,
            KernelState state,
            Warehouse warehouse,
            SortedMap<String, Device> devices,
            BiConsumer<String, String> terminate) {
        this.simulation = simulation;
        this.state = state;
        this.warehouse = warehouse;
        this.devices = devices;
        this.terminate = terminate;
    }

    /** The vat that a piece of work is for; empty when it never reaches one. */
    Optional<String> vat(Work work) {
        if (work instanceof Work.Send send) {
            boolean promise = send.target().startsWith("kp");
            return promise
                    ? Optional.empty()
                    : state.objects().owner(send.target()).filter(state.vats()::runs);
        } else if (work instanceof Work.Notify notify) {
            return Optional.of(notify.vat())
                    .filter(state.vats()::runs)
                    .filter(vat -> state.clists().knows(vat, notify.promise()));
        } else if (work instanceof Work.Create create) {
            return Optional.of(create.vat());
        }
        return Optional.of(((Work.Start) work).vat()).filter(state.vats()::runs);
    }

    /** Work that reaches no vat: a message waits, goes on, or is lost; a notification is not needed any more. */
    void withoutVat(Work work) {
        if (!(work instanceof Work.Send send)) {
            return;
        }
        if (!send.target().startsWith("kp")) {
            simulation.probe(KernelProbes.SPLAT);
            state.reject(send.message(), "vat terminated");
        } else if (state.promises().isUnresolved(send.target())) {
            simulation.probe(KernelProbes.WAITED);
            state.promises().wait(send.target(), send.message());
        } else {
            state.sendTo(send.target(), send.message());
        }
    }

    /** Has a vat handle it. What the vat throws comes out. */
    void deliver(String vat, Work work, Meter meter) {
        if (work instanceof Work.Create create) {
            create(create);
        }
        VatDelivery delivery = delivery(vat, work);
        simulation.note(Lanes.KERNEL, () -> vat + " " + state.vats().program(vat) + "." + delivery.brief());
        KernelSyscalls syscalls = new KernelSyscalls(vat, state, devices, reason -> terminate.accept(vat, reason));
        warehouse.deliver(vat, delivery, syscalls, meter);
        if (work instanceof Work.Create create) {
            announce(create);
        }
    }

    private VatDelivery delivery(String vat, Work work) {
        if (work instanceof Work.Send send) {
            Message message = send.message().translate(slot -> state.clists().toVat(vat, slot));
            send.message().result().ifPresent(result -> state.promises().decidedBy(result, vat));
            String target = state.clists().toVat(vat, send.target());
            return new VatDelivery.Message(target, message.method(), message.args(), message.result());
        } else if (work instanceof Work.Notify notify) {
            return notification(vat, notify.promise());
        }
        return new VatDelivery.Start();
    }

    private VatDelivery notification(String vat, String promise) {
        boolean rejected = state.promises().isRejected(promise);
        simulation.probe(rejected ? KernelProbes.REJECTION_HEARD : KernelProbes.ANSWER_HEARD);
        String data = Slots.translate(
                state.promises().data(promise), slot -> state.clists().toVat(vat, slot));
        String name = state.clists().toVat(vat, promise);
        state.clists().remove(vat, promise);
        return new VatDelivery.Notify(name, rejected, data);
    }

    private void create(Work.Create create) {
        state.vats().addDynamic(create.vat(), create.bundle());
        warehouse.created(create.vat(), create.bundle());
        simulation.probe(KernelProbes.CREATED);
    }

    private void announce(Work.Create create) {
        String root = state.clists().toKernel(create.vat(), Syscalls.ROOT);
        toAdmin(Message.of("newVat", List.of(create.vat(), create.name(), Slots.reference(root))));
    }

    /** Tells the vat that makes vats. */
    void toAdmin(Message message) {
        state.vats()
                .named("vatAdmin")
                .map(vat -> state.clists().toKernel(vat, Syscalls.ROOT))
                .ifPresent(root -> state.queue().push(new Work.Send(root, message)));
    }
}
