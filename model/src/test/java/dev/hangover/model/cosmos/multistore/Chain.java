package dev.hangover.model.cosmos.multistore;

import dev.hangover.harness.simulation.SimulatedCrash;
import dev.hangover.harness.simulation.Simulation;
import dev.hangover.model.cosmos.store.Disk;
import dev.hangover.model.cosmos.store.IavlImage;
import dev.hangover.model.cosmos.store.NodeStore;
import dev.hangover.model.cosmos.store.Text;
import java.util.HexFormat;

/** A little chain over a multistore: each height changes every store in a way that depends on the height alone. */
final class Chain {
    static final MultiStoreOptions OPTIONS = MultiStoreOptions.of("vbank", "bank", "swingset");

    private Chain() {}

    /** One life: boots, executes and commits blocks up to a height, and dies or ends; what it leaves is returned. */
    static IavlImage live(Disk disk, IavlImage image, Simulation simulation, MultiStoreOptions options, long height) {
        try (NodeStore nodes = image == null ? disk.create() : disk.boot(image)) {
            try {
                MultiStore store = new MultiStore(simulation, nodes, options);
                while (store.version() < height) {
                    block(store, options, store.version() + 1);
                }
            } catch (SimulatedCrash crash) {
                // The dead hand over what they had on disk.
                return nodes.image();
            }
            return nodes.image();
        }
    }

    /** Executes and commits one block. */
    static void block(MultiStore store, MultiStoreOptions options, long height) {
        execute(store, options, height);
        store.commit(height * 5000);
    }

    static void execute(State state, MultiStoreOptions options, long height) {
        for (String name : options.stores()) {
            for (int i = 0; i < 6; i++) {
                state.set(name, Text.bytes("k" + (height * 5 + i) % 17), Text.bytes(name + height + "." + i));
            }
            state.remove(name, Text.bytes("k" + height * 3 % 17));
        }
        state.set(options.stores().get(0), Text.bytes("height"), Text.bytes(Long.toString(height)));
    }

    static String appHash(IavlImage image) {
        return HexFormat.of().formatHex(image.commitInfo().orElseThrow().appHash());
    }
}
