package dev.hangover.model.kernel.program;

import dev.hangover.model.kernel.vat.Heap;
import dev.hangover.model.kernel.vat.Slots;
import dev.hangover.model.kernel.vat.Syscalls;
import dev.hangover.model.kernel.vat.Vat;
import dev.hangover.model.kernel.vat.VatFailure;
import java.util.List;

/**
 * Makes vats from bundles, finds them for others by name, and ends them: kindly, while messages wait for them, or by
 * asking for more than one delivery may spend.
 */
public final class AdminVat implements Vat {
    public static final String NAME = "vatAdmin";

    private static final String ID = "vat.";
    private static final String ROOT = "root.";

    @Override
    public String message(String method, List<String> args, Heap heap, Syscalls syscalls) {
        String first = args.get(0);
        switch (method) {
            case "spawn" -> spawn(first, args.get(1), heap, syscalls);
            case "newVat" -> {
                heap.put(ROOT + args.get(1), Slots.slot(args.get(2)));
                syscalls.send(Slots.slot(args.get(2)), "greet", NAME);
            }
            case "find" -> {
                return heap.find(ROOT + first)
                        .map(Slots::reference)
                        .orElseThrow(() -> new VatFailure("nobody is called " + first));
            }
            case "stop" ->
                heap.find(ROOT + first).ifPresent(root -> {
                    syscalls.send(root, "greet", "for the last time");
                    syscalls.callNow("vatAdmin", "terminate", heap.get(ID + first), "stopped");
                });
            case "overload" -> heap.find(ROOT + first).ifPresent(root -> syscalls.send(root, "burn", "1000"));
            case "vatTerminated" -> forget(first, heap, syscalls);
            default -> throw Programs.cannot(NAME, method);
        }
        return "done";
    }

    private static void spawn(String bundle, String name, Heap heap, Syscalls syscalls) {
        if (heap.find(ID + name).isPresent()) {
            heap.add("taken", 1);
            return;
        }
        String vat = syscalls.callNow("vatAdmin", "create", bundle, name);
        if (vat.isEmpty()) {
            syscalls.set("no bundle", bundle);
        } else {
            heap.put(ID + name, vat);
        }
    }

    private static void forget(String vat, Heap heap, Syscalls syscalls) {
        for (String name : heap.names(ID)) {
            if (heap.get(name).equals(vat)) {
                heap.take(name);
                heap.take(ROOT + name.substring(ID.length())).ifPresent(syscalls::drop);
            }
        }
        syscalls.set("ended", Long.toString(heap.add("ended", 1)));
    }
}
