package dev.hangover.model.kernel.program;

import dev.hangover.model.bridge.ChainMessage;
import dev.hangover.model.kernel.vat.Heap;
import dev.hangover.model.kernel.vat.Syscalls;
import dev.hangover.model.kernel.vat.Vat;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Publishes in chain storage: single values, streams of values by block, and now and then it looks at what is there. */
public final class PublisherVat implements Vat {
    public static final String NAME = "publisher";

    private static final String ROOT = "published";
    private static final List<String> QUESTIONS = List.of("has", "children", "entries", "size");

    @Override
    public String message(String method, List<String> args, Heap heap, Syscalls syscalls) {
        if (!method.equals("publish")) {
            throw Programs.cannot(NAME, method);
        }
        long turn = heap.add("turns", 1);
        String path = ROOT + "." + args.get(0);
        String value = args.get(1);
        if (turn % 3 == 0) {
            syscalls.bridge(new ChainMessage.StorageAppend(ROOT + ".stream", args.get(0) + " " + value));
        } else if (turn % 3 == 1) {
            syscalls.bridge(new ChainMessage.StorageSet(path, value));
        } else {
            JsonNode before = syscalls.bridge(new ChainMessage.StorageGet(path));
            syscalls.bridge(new ChainMessage.StorageSetWithoutNotify(path, before.asString("") + value.charAt(0)));
        }
        String question = QUESTIONS.get((int) (turn % QUESTIONS.size()));
        heap.put(
                "seen",
                syscalls.bridge(new ChainMessage.StorageAsk(question, ROOT)).toString());
        syscalls.set("turns", Long.toString(turn));
        return path;
    }
}
