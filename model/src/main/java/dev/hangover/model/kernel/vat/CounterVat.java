package dev.hangover.model.kernel.vat;

import java.util.List;

/** Counts by name, and keeps a short history of what it counted. */
public final class CounterVat implements Vat {
    /** Its identifier. */
    public static final String ID = "v2";

    private static final int HISTORY = 16;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void deliver(String method, List<String> args, Syscalls syscalls) {
        if (!method.equals("count")) {
            throw new VatFailure("the counter cannot " + method);
        }
        String name = args.get(0);
        long by = Long.parseLong(args.get(1));
        long turn = number(syscalls, "turns") + 1;
        syscalls.set("count." + name, Long.toString(number(syscalls, "count." + name) + by));
        syscalls.set("history." + turn % HISTORY, name + " by " + by);
        syscalls.set("turns", Long.toString(turn));
    }

    private static long number(Syscalls syscalls, String key) {
        return syscalls.get(key).map(Long::parseLong).orElse(0L);
    }
}
