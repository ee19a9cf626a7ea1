package dev.hangover.model.kernel.worker;

import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.kernel.vat.Heap;
import dev.hangover.model.kernel.vat.SyscallHandler;
import dev.hangover.model.kernel.vat.Syscalls;
import dev.hangover.model.kernel.vat.Vat;
import dev.hangover.model.kernel.vat.VatDelivery;
import tools.jackson.databind.node.ArrayNode;

/** A vat in RAM: its program and its heap. */
record Worker(Vat program, Heap heap) {

    /** Delivers for the first time, and returns the item for the transcript. */
    String deliver(VatDelivery delivery, SyscallHandler kernel, Meter meter) {
        ArrayNode made = BridgeJson.array();
        SyscallHandler recorder = syscall -> {
            String result = kernel.handle(syscall);
            TranscriptItem.record(made, syscall, result);
            return result;
        };
        Syscalls syscalls = new Syscalls(recorder, heap, meter.limit());
        try {
            program.deliver(delivery, heap, syscalls);
        } finally {
            meter.spend(syscalls.spent());
        }
        return TranscriptItem.write(delivery.json(), made, syscalls.spent());
    }

    /** Delivers again what was delivered before; only the heap changes. */
    void replay(String vat, long position, TranscriptItem item) {
        Replay replay = new Replay(vat, position, item.recorded());
        program.deliver(VatDelivery.of(item.delivery()), heap, new Syscalls(replay, heap, Long.MAX_VALUE));
        replay.requireAllMade();
    }
}
