package dev.hangover.model.kernel.program;

import dev.hangover.model.kernel.vat.Heap;
import dev.hangover.model.kernel.vat.Slots;
import dev.hangover.model.kernel.vat.Syscalls;
import dev.hangover.model.kernel.vat.Vat;
import java.util.List;

/** Has itself woken up in later blocks, and remembers when it was. */
public final class ClockVat implements Vat {
    public static final String NAME = "clock";

    @Override
    public String message(String method, List<String> args, Heap heap, Syscalls syscalls) {
        String name = args.get(0);
        switch (method) {
            case "remind" -> {
                long polled = Long.parseLong(syscalls.callNow("timer", "getLastPolled"));
                String time = Long.toString(polled + Long.parseLong(args.get(1)));
                syscalls.callNow("timer", "setWakeup", time, Slots.reference(Syscalls.ROOT), name);
                heap.add("open", 1);
            }
            case "wake" -> {
                heap.add("open", -1);
                syscalls.set("rang." + name, args.get(1));
            }
            default -> throw Programs.cannot(NAME, method);
        }
        return name;
    }
}
