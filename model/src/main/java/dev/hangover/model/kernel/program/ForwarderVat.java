package dev.hangover.model.kernel.program;

import dev.hangover.model.kernel.vat.Heap;
import dev.hangover.model.kernel.vat.Slots;
import dev.hangover.model.kernel.vat.Syscalls;
import dev.hangover.model.kernel.vat.Vat;
import java.util.List;

/**
 * Turns one message into several: pays through the bank, has the counter count again and again, and greets a vat before it
 * knows whether there is one: the messages wait for the promise of it.
 */
public final class ForwarderVat implements Vat {
    public static final String NAME = "forwarder";

    @Override
    public String message(String method, List<String> args, Heap heap, Syscalls syscalls) {
        switch (method) {
            case "meet" -> {
                heap.put("bank", Slots.slot(args.get(0)));
                heap.put("counter", Slots.slot(args.get(1)));
                heap.put("admin", Slots.slot(args.get(2)));
            }
            case "forward" -> {
                syscalls.send(heap.get("bank"), "pay", args.get(0), args.get(1));
                syscalls.send(Syscalls.ROOT, "repeat", args.get(2));
            }
            case "repeat" -> {
                long left = Long.parseLong(args.get(0));
                syscalls.send(heap.get("counter"), "count", "forwarded", Long.toString(left));
                if (left > 1) {
                    syscalls.send(Syscalls.ROOT, "repeat", Long.toString(left - 1));
                }
            }
            case "greet" -> {
                String somebody = syscalls.ask(heap.get("admin"), "find", args.get(0));
                String himself = syscalls.ask(somebody, "introduce");
                for (long i = Long.parseLong(args.get(1)); i > 0; i--) {
                    syscalls.send(himself, "greet", "forwarder " + i);
                }
            }
            default -> throw Programs.cannot(NAME, method);
        }
        return "forwarded";
    }

    @Override
    public void notified(String promise, boolean rejected, String data, Heap heap, Syscalls syscalls) {
        heap.add(rejected ? "nobody found" : "somebody found", 1);
    }
}
