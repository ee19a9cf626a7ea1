package dev.hangover.model.kernel.program;

import dev.hangover.model.kernel.vat.Heap;
import dev.hangover.model.kernel.vat.Slots;
import dev.hangover.model.kernel.vat.Syscalls;
import dev.hangover.model.kernel.vat.Vat;
import java.util.List;

/**
 * Talks with peers through the mailbox: takes a message once however often it comes, acknowledges the highest number that
 * it has taken, and keeps its replies in the mailbox until the peer has acknowledged them.
 */
public final class CommsVat implements Vat {
    /** Its name. */
    public static final String NAME = "comms";

    /** What the keys begin with under which the highest number taken from a peer is kept. */
    public static final String RECEIVED = "received.";

    @Override
    public String message(String method, List<String> args, Heap heap, Syscalls syscalls) {
        switch (method) {
            case "meet" -> heap.put("counter", Slots.slot(args.get(0)));
            case "inbound" ->
                inbound(args.get(0), Long.parseLong(args.get(1)), Long.parseLong(args.get(2)), heap, syscalls);
            default -> throw Programs.cannot(NAME, method);
        }
        return "taken";
    }

    private static void inbound(String peer, long number, long ack, Heap heap, Syscalls syscalls) {
        syscalls.callNow("mailbox", "remove", peer, Long.toString(ack));
        long taken = syscalls.number(RECEIVED + peer);
        if (number > taken) {
            syscalls.set(RECEIVED + peer, Long.toString(number));
            String reply = Long.toString(heap.add("sent." + peer, 1));
            syscalls.callNow("mailbox", "add", peer, reply, "reply to " + number);
            syscalls.send(heap.get("counter"), "count", peer, "1");
        } else {
            heap.add("duplicates", 1);
        }
        syscalls.callNow("mailbox", "ack", peer, Long.toString(Math.max(number, taken)));
    }
}
