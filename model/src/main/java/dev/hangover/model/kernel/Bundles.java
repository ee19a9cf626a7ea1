package dev.hangover.model.kernel;

import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.swingstore.bundle.BundleFormat;
import dev.hangover.model.swingstore.bundle.BundleStore;
import dev.hangover.model.swingstore.hash.Digests;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Code that is installed, by the hash of its text. A bundle here says no more than which program it is. */
final class Bundles {
    private final Simulation simulation;
    private final BundleStore store;

    Bundles(Simulation simulation, BundleStore store) {
        this.simulation = simulation;
        this.store = store;
    }

    boolean has(String program) {
        return store.hasBundle(id(program));
    }

    /** Installing twice changes nothing. */
    void install(String program) {
        if (!has(program)) {
            simulation.probe(KernelProbes.INSTALLED);
            store.addBundle(id(program), bundle(program));
        }
    }

    private static String id(String program) {
        byte[] text = bundle(program).toString().getBytes(StandardCharsets.UTF_8);
        return BundleFormat.NESTED_EVALUATE.prefix() + Digests.sha256(text);
    }

    private static JsonNode bundle(String program) {
        return BridgeJson.object()
                .put("moduleFormat", BundleFormat.NESTED_EVALUATE.moduleFormat())
                .put("source", "the program " + program);
    }
}
