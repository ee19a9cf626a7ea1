package dev.hangover.model.kernel.program;

import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.kernel.vat.Heap;
import dev.hangover.model.kernel.vat.Slots;
import dev.hangover.model.kernel.vat.Syscalls;
import dev.hangover.model.kernel.vat.Vat;
import java.util.List;

/** Introduces the vats of the bootstrap to each other, once; later it evaluates what governance proposes. */
public final class BootstrapVat implements Vat {
    public static final String NAME = "bootstrap";

    @Override
    public String message(String method, List<String> args, Heap heap, Syscalls syscalls) {
        switch (method) {
            case "bootstrap" -> {
                String bank = vat(args, BankVat.NAME);
                String counter = vat(args, CounterVat.NAME);
                String admin = vat(args, AdminVat.NAME);
                syscalls.send(Slots.slot(bank), "open", args.get(0));
                syscalls.send(Slots.slot(vat(args, ForwarderVat.NAME)), "meet", bank, counter, admin);
                syscalls.send(Slots.slot(vat(args, ExchangeVat.NAME)), "meet", bank);
                syscalls.send(Slots.slot(vat(args, CommsVat.NAME)), "meet", counter);
            }
            case "coreEval" -> {
                heap.add("evaluated", 1);
                syscalls.bridge(new ChainMessage.StorageSet("core." + args.get(0), "evaluated"));
            }
            case "upgraded" -> syscalls.set("upgraded", args.get(0));
            default -> throw Programs.cannot(NAME, method);
        }
        return "done";
    }

    /** Names and references alternate after the first argument. */
    private static String vat(List<String> args, String name) {
        return args.get(args.indexOf(name) + 1);
    }
}
