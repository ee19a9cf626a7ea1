package dev.hangover.model.kernel.program;

import dev.hangover.model.kernel.vat.Heap;
import dev.hangover.model.kernel.vat.Slots;
import dev.hangover.model.kernel.vat.Syscalls;
import dev.hangover.model.kernel.vat.Vat;
import java.util.List;

/** Made from a bundle at any time and terminated at any time; leaves enough behind to be cleaned up over blocks. */
public final class RoverVat implements Vat {
    private static final int NOTES = 6;

    @Override
    public void start(Heap heap, Syscalls syscalls) {
        for (int note = 0; note < NOTES; note++) {
            syscalls.set("note." + note, "blank");
        }
    }

    @Override
    public String message(String method, List<String> args, Heap heap, Syscalls syscalls) {
        switch (method) {
            case "greet" -> {
                long greetings = heap.add("greetings", 1);
                syscalls.set("note." + greetings % NOTES, args.get(0));
            }
            case "introduce" -> {
                return Slots.reference(Syscalls.ROOT);
            }
            case "burn" -> syscalls.compute(Long.parseLong(args.get(0)));
            default -> throw Programs.cannot("rover", method);
        }
        return "moved on";
    }
}
