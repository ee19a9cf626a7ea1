package dev.hangover.model.kernel.vat;

import dev.hangover.model.json.BridgeJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A syscall of a vat, in the vat's own names. */
public record Syscall(String name, List<String> args) {
    public Syscall {
        args = List.copyOf(args);
    }

    /** As a JSON list, the name first. */
    public JsonNode json() {
        List<String> all = new ArrayList<>();
        all.add(name);
        all.addAll(args);
        return BridgeJson.strings(all);
    }
}
