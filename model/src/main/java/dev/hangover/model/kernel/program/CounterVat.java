package dev.hangover.model.kernel.program;

import dev.hangover.model.kernel.vat.Heap;
import dev.hangover.model.kernel.vat.Syscalls;
import dev.hangover.model.kernel.vat.Vat;
import java.util.List;

/** Counts by name, and keeps a short history of what it counted. */
public final class CounterVat implements Vat {
    public static final String NAME = "counter";

    private static final int HISTORY = 16;

    @Override
    public String message(String method, List<String> args, Heap heap, Syscalls syscalls) {
        if (!method.equals("count")) {
            throw Programs.cannot(NAME, method);
        }
        String name = args.get(0);
        long by = Long.parseLong(args.get(1));
        long turn = heap.add("turns", 1);
        heap.put("history." + turn % HISTORY, name + " by " + by);
        String count = Long.toString(syscalls.number("count." + name) + by);
        syscalls.set("count." + name, count);
        syscalls.set("turns", Long.toString(turn));
        return count;
    }
}
