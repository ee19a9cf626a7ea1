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
    public static final String NAME = "comms";

    /** What the keys begin with under which the highest number taken from a peer is kept. */
    public static final String RECEIVED = "received.";

    private static final String REPLY = "reply";
    private static final int WITH_BODY = 4;

    @Override
    public String message(String method, List<String> args, Heap heap, Syscalls syscalls) {
        switch (method) {
            case "meet" -> heap.put("counter", Slots.slot(args.get(0)));
            case "tell" -> {
                for (long i = Long.parseLong(args.get(1)); i > 0; i--) {
                    post(args.get(0), "told", heap, syscalls);
                }
            }
            case "inbound" -> inbound(args, heap, syscalls);
            default -> throw Programs.cannot(NAME, method);
        }
        return "taken";
    }

    /** Peer, number, acknowledgement, and from another kernel the body too: what is a reply gets none. */
    private static void inbound(List<String> args, Heap heap, Syscalls syscalls) {
        String peer = args.get(0);
        long number = Long.parseLong(args.get(1));
        syscalls.callNow("mailbox", "remove", peer, args.get(2));
        long taken = syscalls.number(RECEIVED + peer);
        if (number > taken) {
            syscalls.set(RECEIVED + peer, Long.toString(number));
            if (args.size() < WITH_BODY || !args.get(WITH_BODY - 1).startsWith(REPLY)) {
                post(peer, REPLY + " to " + number, heap, syscalls);
            }
            syscalls.send(heap.get("counter"), "count", peer, "1");
        } else {
            heap.add("duplicates", 1);
        }
        syscalls.callNow("mailbox", "ack", peer, Long.toString(Math.max(number, taken)));
    }

    private static void post(String peer, String body, Heap heap, Syscalls syscalls) {
        String number = Long.toString(heap.add("sent." + peer, 1));
        syscalls.callNow("mailbox", "add", peer, number, body);
    }
}
