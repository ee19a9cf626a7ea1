package dev.hangover.model.kernel.program;

import dev.hangover.model.kernel.vat.Heap;
import dev.hangover.model.kernel.vat.Syscalls;
import dev.hangover.model.kernel.vat.Vat;
import dev.hangover.model.kernel.vat.VatFailure;
import java.util.List;

/**
 * Fails every third number, after it has changed its heap and its store, and perhaps asked itself questions, for which the
 * kernel has handed out promises: nothing of it may remain.
 */
public final class FragileVat implements Vat {
    public static final String NAME = "fragile";

    @Override
    public String message(String method, List<String> args, Heap heap, Syscalls syscalls) {
        return switch (method) {
            case "attempt" -> attempt(args.get(0), heap, syscalls);
            case "venture" -> {
                for (long i = Long.parseLong(args.get(0)); i > 0; i--) {
                    syscalls.ask(Syscalls.ROOT, "attempt", "1");
                }
                yield attempt(args.get(1), heap, syscalls);
            }
            default -> throw Programs.cannot(NAME, method);
        };
    }

    private static String attempt(String weight, Heap heap, Syscalls syscalls) {
        long number = Long.parseLong(weight);
        syscalls.set("attempts", Long.toString(heap.add("attempts", 1)));
        if (number % 3 == 0) {
            throw new VatFailure(number + " is too much");
        }
        return weight;
    }
}
