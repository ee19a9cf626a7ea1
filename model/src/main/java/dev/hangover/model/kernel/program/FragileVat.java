package dev.hangover.model.kernel.program;

import dev.hangover.model.kernel.vat.Heap;
import dev.hangover.model.kernel.vat.Syscalls;
import dev.hangover.model.kernel.vat.Vat;
import dev.hangover.model.kernel.vat.VatFailure;
import java.util.List;

/** Fails every third number, after it has changed its heap and its store: neither change may remain. */
public final class FragileVat implements Vat {
    /** Its name. */
    public static final String NAME = "fragile";

    @Override
    public String message(String method, List<String> args, Heap heap, Syscalls syscalls) {
        if (!method.equals("attempt")) {
            throw Programs.cannot(NAME, method);
        }
        long number = Long.parseLong(args.get(0));
        syscalls.set("attempts", Long.toString(heap.add("attempts", 1)));
        if (number % 3 == 0) {
            throw new VatFailure(number + " is too much");
        }
        return args.get(0);
    }
}
