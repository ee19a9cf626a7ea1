package dev.hangover.model.kernel.vat;

import java.util.List;

/** Turns one message into several: pays through the bank, and has the counter count, again and again. */
public final class ForwarderVat implements Vat {
    /** Its identifier. */
    public static final String ID = "v3";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void deliver(String method, List<String> args, Syscalls syscalls) {
        switch (method) {
            case "forward" -> {
                syscalls.send(BankVat.ID, "pay", args.subList(0, 2));
                syscalls.send(ID, "repeat", List.of(args.get(2)));
            }
            case "repeat" -> {
                long left = Long.parseLong(args.get(0));
                syscalls.send(CounterVat.ID, "count", List.of("forwarded", Long.toString(left)));
                if (left > 1) {
                    syscalls.send(ID, "repeat", List.of(Long.toString(left - 1)));
                }
            }
            default -> throw new VatFailure("the forwarder cannot " + method);
        }
    }
}
